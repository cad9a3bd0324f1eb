package io.modelstate.wire.render.status;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.StorageWire.FilesystemDetails;
import io.modelstate.wire.model.StorageWire.StorageDetails;
import io.modelstate.wire.model.StorageWire.VolumeDetails;
import io.modelstate.wire.text.BinarySize;
import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Paint;
import io.modelstate.wire.text.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The section of storage: a row for each attachment, unattached storage first. */
final class StorageRows {
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::unit, NaturalOrder::compareText)
          .thenComparing(Row::id, NaturalOrder::compareText);

  private final Map<String, FilesystemDetails> filesystems = new HashMap<>();
  private final Map<String, VolumeDetails> volumes = new HashMap<>();

  private record Row(String unit, String id, StorageDetails storage, String location) {}

  private StorageRows(FullStatus status) {
    for (var filesystem : status.filesystems()) {
      if (filesystem.storage() != null) {
        filesystems.put(filesystem.storage().storageTag(), filesystem);
      }
    }
    for (var volume : status.volumes()) {
      if (volume.storage() != null) {
        volumes.put(volume.storage().storageTag(), volume);
      }
    }
  }

  static void print(Table table, FullStatus status) {
    var rows = new StorageRows(status);
    List<Row> sorted = new ArrayList<>();
    status.storage().forEach(storage -> sorted.addAll(rows(storage)));
    sorted.sort(ORDER);
    boolean pools = sorted.stream().anyMatch(row -> !rows.pool(row.storage).isEmpty());
    table.row(
        pools
            ? new String[] {
              "Storage Unit",
              "Storage ID",
              "Type",
              "Pool",
              "Mountpoint",
              "Size",
              "Status",
              "Message"
            }
            : new String[] {
              "Storage Unit", "Storage ID", "Type", "Mountpoint", "Size", "Status", "Message"
            });
    sorted.forEach(row -> rows.row(table, row, pools));
  }

  private static List<Row> rows(StorageDetails storage) {
    var id = id(storage.storageTag(), TagKind.STORAGE);
    if (storage.attachments().isEmpty()) {
      return List.of(new Row("", id, storage, ""));
    }
    return storage.attachments().values().stream()
        .map(a -> new Row(id(a.unitTag(), TagKind.UNIT), id, storage, a.location()))
        .toList();
  }

  static String id(String tag, TagKind kind) {
    return Tags.id(tag, kind).orElse("");
  }

  private void row(Table table, Row row, boolean pools) {
    var state = row.storage.status();
    table.cells(row.unit, row.id, StorageTree.kind(row.storage.kind()));
    if (pools) {
      table.cells(pool(row.storage));
    }
    table
        .cells(row.storage.kind() == StorageTree.FILESYSTEM ? row.location : "", size(row.storage))
        .cell(StatusPaint.of(state.status()), state.status())
        .last(Paint.MESSAGE, state.info());
  }

  /** A volume's pool goes before that of the filesystem on it. */
  private String pool(StorageDetails storage) {
    var volume = volumes.get(storage.storageTag());
    if (volume != null && !volume.info().pool().isEmpty()) {
      return volume.info().pool();
    }
    var filesystem = filesystems.get(storage.storageTag());
    return filesystem == null ? "" : filesystem.info().pool();
  }

  /** A filesystem's size goes before that of the volume below it. */
  private String size(StorageDetails storage) {
    var filesystem = filesystems.get(storage.storageTag());
    if (filesystem != null && filesystem.info().size() > 0) {
      return BinarySize.ofMib(filesystem.info().size());
    }
    var volume = volumes.get(storage.storageTag());
    return volume == null || volume.info().size() == 0
        ? ""
        : BinarySize.ofMib(volume.info().size());
  }
}
