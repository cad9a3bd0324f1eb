package io.modelstate.wire.render.status;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.model.StorageWire.FilesystemAttachmentDetails;
import io.modelstate.wire.model.StorageWire.FilesystemDetails;
import io.modelstate.wire.model.StorageWire.StorageAttachmentDetails;
import io.modelstate.wire.model.StorageWire.StorageDetails;
import io.modelstate.wire.model.StorageWire.VolumeAttachmentDetails;
import io.modelstate.wire.model.StorageWire.VolumeDetails;
import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tables of filesystems and of volumes: a row for each machine, or for each unit outside of
 * machines, that something is attached to; one without a machine for what is attached nowhere. What
 * waits for its machine is attached to a unit only and has no row.
 */
final class AttachmentRows {
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::machine, NaturalOrder.NAMES)
          .thenComparing(Row::unit, NaturalOrder.NAMES)
          .thenComparing(Row::storage, NaturalOrder.NAMES)
          .thenComparing(Row::id, NaturalOrder.NAMES);

  private AttachmentRows() {}

  /** {@code rest} is what follows the id. */
  private record Row(String machine, String unit, String storage, String id, List<String> rest) {}

  static void filesystems(Table table, List<FilesystemDetails> filesystems) {
    table
        .cells("Machine", "Unit", "Storage ID", "ID", "Volume", "Provider ID")
        .row("Mountpoint", "Size", "State", "Message");
    List<Row> rows = new ArrayList<>();
    filesystems.forEach(f -> rows.addAll(rows(f)));
    print(table, rows);
  }

  static void volumes(Table table, List<VolumeDetails> volumes) {
    table
        .cells("Machine", "Unit", "Storage ID", "Volume ID", "Provider ID")
        .row("Device", "Size", "State", "Message");
    List<Row> rows = new ArrayList<>();
    volumes.forEach(v -> rows.addAll(rows(v)));
    print(table, rows);
  }

  private static void print(Table table, List<Row> rows) {
    rows.stream()
        .sorted(ORDER)
        .forEach(
            row ->
                table
                    .cells(row.machine, row.unit, row.storage, row.id)
                    .row(row.rest.toArray(String[]::new)));
  }

  private static List<Row> rows(FilesystemDetails filesystem) {
    var places =
        new Places<>(
            filesystem.machineAttachments(), filesystem.unitAttachments(), filesystem.storage());
    return places.rows(
        StorageRows.id(filesystem.filesystemTag(), TagKind.FILESYSTEM),
        attachment ->
            List.of(
                StorageRows.id(filesystem.volumeTag(), TagKind.VOLUME),
                filesystem.info().filesystemId(),
                attachment.map(FilesystemAttachmentDetails::mountPoint).orElse(""),
                StorageRows.size(filesystem.info().size()),
                filesystem.status().status(),
                filesystem.status().info()));
  }

  private static List<Row> rows(VolumeDetails volume) {
    var places =
        new Places<>(volume.machineAttachments(), volume.unitAttachments(), volume.storage());
    return places.rows(
        StorageRows.id(volume.volumeTag(), TagKind.VOLUME),
        attachment ->
            List.of(
                volume.info().volumeId(),
                attachment.map(VolumeAttachmentDetails::deviceName).orElse(""),
                StorageRows.size(volume.info().size()),
                volume.status().status(),
                volume.status().info()));
  }

  /** Where a filesystem or a volume is attached, and the storage it holds. */
  private record Places<A>(
      Map<String, A> machines, Map<String, A> units, @Nullable StorageDetails storage) {

    List<Row> rows(String id, Function<Optional<A>, List<String>> rest) {
      List<Row> rows = new ArrayList<>();
      machines.forEach(
          (tag, attachment) ->
              rows.add(
                  new Row(
                      StorageRows.id(tag, TagKind.MACHINE),
                      unitOn(tag),
                      storageId(),
                      id,
                      rest.apply(Optional.of(attachment)))));
      units.forEach(
          (tag, attachment) ->
              rows.add(
                  new Row(
                      "",
                      StorageRows.id(tag, TagKind.UNIT),
                      storageId(),
                      id,
                      rest.apply(Optional.of(attachment)))));
      if (rows.isEmpty() && holders().isEmpty()) {
        rows.add(new Row("", "", storageId(), id, rest.apply(Optional.empty())));
      }
      return rows;
    }

    private Map<String, StorageAttachmentDetails> holders() {
      return storage == null ? Map.of() : storage.attachments();
    }

    private String storageId() {
      return storage == null ? "" : StorageRows.id(storage.storageTag(), TagKind.STORAGE);
    }

    private String unitOn(String machineTag) {
      return holders().values().stream()
          .filter(holder -> holder.machineTag().equals(machineTag))
          .map(holder -> StorageRows.id(holder.unitTag(), TagKind.UNIT))
          .findFirst()
          .orElse("");
    }
  }
}
