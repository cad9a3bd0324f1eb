package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.StorageWire.FilesystemDetails;
import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResult;
import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResults;
import io.modelstate.wire.model.StorageWire.StorageDetails;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResult;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResults;
import io.modelstate.wire.model.StorageWire.VolumeDetails;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResult;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResults;
import io.modelstate.wire.render.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a model stores: instances of storage, and the filesystems and volumes that hold them. */
record Stored(
    List<StorageDetails> storage,
    List<FilesystemDetails> filesystems,
    List<VolumeDetails> volumes) {

  static Stored in(FullStatus status) {
    return new Stored(status.storage(), status.filesystems(), status.volumes());
  }

  static Stored of(
      Answer<FilesystemDetailsListResults> filesystems,
      Answer<VolumeDetailsListResults> volumes,
      Answer<StorageDetailsListResults> storage) {
    List<StorageDetails> instances = new ArrayList<>();
    storage.found().ifPresent(s -> s.results().forEach(r -> instances.addAll(r.result())));
    List<FilesystemDetails> mounted = new ArrayList<>();
    filesystems.found().ifPresent(f -> f.results().forEach(r -> mounted.addAll(r.result())));
    List<VolumeDetails> disks = new ArrayList<>();
    volumes.found().ifPresent(v -> v.results().forEach(r -> disks.addAll(r.result())));
    return new Stored(instances, mounted, disks);
  }

  /** Why it is not known what is stored: of a whole call, else of a part of one. */
  static Optional<String> failure(
      Answer<FilesystemDetailsListResults> filesystems,
      Answer<VolumeDetailsListResults> volumes,
      Answer<StorageDetailsListResults> storage) {
    return Stream.of(
            filesystems.failure(
                f -> f.results().stream().map(FilesystemDetailsListResult::error).toList()),
            volumes.failure(v -> v.results().stream().map(VolumeDetailsListResult::error).toList()),
            storage.failure(
                s -> s.results().stream().map(StorageDetailsListResult::error).toList()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  boolean isEmpty() {
    return storage.isEmpty() && filesystems.isEmpty() && volumes.isEmpty();
  }
}
