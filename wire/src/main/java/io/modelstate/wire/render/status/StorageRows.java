package io.modelstate.wire.render.status;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
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

/** The table of storage: a row for each attachment, unattached storage first. */
final class StorageRows {
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::unit, NaturalOrder::compareText)
          .thenComparing(Row::id, NaturalOrder::compareText);

  private final Map<String, FilesystemDetails> filesystems = new HashMap<>();
  private final Map<String, VolumeDetails> volumes = new HashMap<>();

  private record Row(String unit, String id, StorageDetails storage, String location) {}

  private StorageRows(Stored stored) {
    for (var filesystem : stored.filesystems()) {
      if (filesystem.storage() != null) {
        filesystems.put(filesystem.storage().storageTag(), filesystem);
      }
    }
    for (var volume : stored.volumes()) {
      if (volume.storage() != null) {
        volumes.put(volume.storage().storageTag(), volume);
      }
    }
  }

  /** As a section of the status: with the places where filesystems are mounted. */
  static void inStatus(Table table, Stored stored) {
    new StorageRows(stored).print(table, stored, "Storage Unit", true);
  }

  /** As a table of its own. */
  static void alone(Table table, Stored stored) {
    new StorageRows(stored).print(table, stored, "Unit", false);
  }

  private void print(Table table, Stored stored, String firstHead, boolean mountpoints) {
    List<Row> sorted = new ArrayList<>();
    stored.storage().forEach(storage -> sorted.addAll(rows(storage)));
    sorted.sort(ORDER);
    boolean pools = sorted.stream().anyMatch(row -> !pool(row.storage).isEmpty());
    table.cells(firstHead, "Storage ID", "Type");
    cellIf(table, pools, "Pool");
    cellIf(table, mountpoints, "Mountpoint");
    table.row("Size", "Status", "Message");
    sorted.forEach(row -> row(table, row, pools, mountpoints));
  }

  private static void cellIf(Table table, boolean wanted, String cell) {
    if (wanted) {
      table.cells(cell);
    }
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

  private void row(Table table, Row row, boolean pools, boolean mountpoints) {
    var state = row.storage.status();
    table.cells(row.unit, row.id, StorageTree.kind(row.storage.kind()));
    cellIf(table, pools, pool(row.storage));
    cellIf(table, mountpoints, row.storage.kind() == StorageTree.FILESYSTEM ? row.location : "");
    table
        .cells(size(row.storage))
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
      return size(filesystem.info().size());
    }
    var volume = volumes.get(storage.storageTag());
    return volume == null ? "" : size(volume.info().size());
  }

  /** Empty when not known. */
  static String size(long mib) {
    return mib == 0 ? "" : BinarySize.ofMib(mib);
  }
}
