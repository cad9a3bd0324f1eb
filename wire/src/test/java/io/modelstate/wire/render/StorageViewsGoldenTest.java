package io.modelstate.wire.render;

import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResults;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResults;
import io.modelstate.wire.model.StorageWire.StorageDetailsResults;
import io.modelstate.wire.model.StorageWire.StoragePoolsResults;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResults;
import io.modelstate.wire.render.status.Storage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StorageViewsGoldenTest {
  @TestFactory
  Stream<DynamicTest> storage() {
    return Goldens.table(
        "storage",
        (golden, format) ->
            Storage.list(
                golden.answer("ListFilesystems", FilesystemDetailsListResults.class, format),
                golden.answer("ListVolumes", VolumeDetailsListResults.class, format),
                golden.answer("ListStorageDetails", StorageDetailsListResults.class, format),
                kind(golden),
                golden.viewer(),
                format));
  }

  private static Storage.Kind kind(GoldenCase golden) {
    if (golden.has("--filesystem")) {
      return Storage.Kind.FILESYSTEMS;
    }
    return golden.has("--volume") ? Storage.Kind.VOLUMES : Storage.Kind.ALL;
  }

  @TestFactory
  Stream<DynamicTest> showStorage() {
    return Goldens.yaml(
        "show-storage",
        (golden, format) ->
            Storage.refused(golden.words(), format)
                .orElseGet(
                    () ->
                        golden.rendered(
                            "StorageDetails",
                            StorageDetailsResults.class,
                            format,
                            format.asTree(),
                            answer -> Storage.show(answer, golden.viewer(), format))));
  }

  @TestFactory
  Stream<DynamicTest> storagePools() {
    return Goldens.table(
        "storage-pools",
        (golden, format) ->
            golden.rendered(
                "ListPools",
                StoragePoolsResults.class,
                format,
                format,
                answer -> StoragePools.render(answer, format)));
  }
}
