package io.modelstate.wire.render.status;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.model.CommonWire.EntityStatus;
import io.modelstate.wire.model.StorageWire.FilesystemAttachmentDetails;
import io.modelstate.wire.model.StorageWire.FilesystemDetails;
import io.modelstate.wire.model.StorageWire.StorageAttachmentDetails;
import io.modelstate.wire.model.StorageWire.StorageDetails;
import io.modelstate.wire.model.StorageWire.VolumeAttachmentDetails;
import io.modelstate.wire.model.StorageWire.VolumeDetails;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Storage, filesystems and volumes in the tree. */
record StorageTree(StatusTimes times) {
  static final int FILESYSTEM = 2;
  private static final int BLOCK = 1;

  Node of(Stored stored) {
    Map<String, Node> filesystems = new LinkedHashMap<>();
    stored
        .filesystems()
        .forEach(f -> filesystems.put(id(f.filesystemTag(), TagKind.FILESYSTEM), filesystem(f)));
    Map<String, Node> volumes = new LinkedHashMap<>();
    stored.volumes().forEach(v -> volumes.put(id(v.volumeTag(), TagKind.VOLUME), volume(v)));
    return new Fields()
        .putIfAny("storage", instances(stored.storage()))
        .putIfAny("filesystems", Node.map(filesystems))
        .putIfAny("volumes", Node.map(volumes))
        .end();
  }

  Node instances(List<StorageDetails> storage) {
    Map<String, Node> instances = new LinkedHashMap<>();
    storage.forEach(s -> instances.put(id(s.storageTag(), TagKind.STORAGE), storage(s)));
    return Node.map(instances);
  }

  static String kind(int kind) {
    return switch (kind) {
      case BLOCK -> "block";
      case FILESYSTEM -> "filesystem";
      default -> "unknown";
    };
  }

  private static String id(String tag, TagKind kind) {
    return StorageRows.id(tag, kind);
  }

  private Node storage(StorageDetails storage) {
    return new Fields()
        .text("kind", kind(storage.kind()))
        .textIfAny("life", storage.life())
        .put("status", status(storage.status()))
        .put("persistent", Node.bool(storage.persistent()))
        .addAll(attachments(Node.map(Map.of()), Node.map(Map.of()), units(storage)))
        .end();
  }

  private Node status(EntityStatus status) {
    return new Fields()
        .text("current", status.status())
        .textIfAny("message", status.info())
        .textIfAny("since", status.since() == null ? "" : times.storageSince(status.since()))
        .end();
  }

  private static Node units(@Nullable StorageDetails storage) {
    return storage == null
        ? Node.map(Map.of())
        : byId(storage.attachments(), TagKind.UNIT, StorageTree::unit);
  }

  private static Node unit(StorageAttachmentDetails attachment) {
    return new Fields()
        .textIfAny("machine", id(attachment.machineTag(), TagKind.MACHINE))
        .textIfAny("location", attachment.location())
        .textIfAny("life", attachment.life())
        .end();
  }

  private static <T> Node byId(Map<String, T> things, TagKind kind, Function<T, Node> node) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    things.forEach((tag, thing) -> nodes.put(id(tag, kind), node.apply(thing)));
    return Node.map(nodes);
  }

  /** The member {@code attachments}, when there is any. */
  private static Node.Struct attachments(Node machines, Node containers, Node units) {
    var attachments =
        new Fields()
            .putIfAny("machines", machines)
            .putIfAny("containers", containers)
            .putIfAny("units", units)
            .end();
    var fields = new Fields();
    return attachments.fields().isEmpty()
        ? fields.end()
        : fields.put("attachments", attachments).end();
  }

  private Node filesystem(FilesystemDetails filesystem) {
    var storage = filesystem.storage();
    return new Fields()
        .textIfAny("provider-id", filesystem.info().filesystemId())
        .textIfAny("volume", id(filesystem.volumeTag(), TagKind.VOLUME))
        .textIfAny("storage", storage == null ? "" : id(storage.storageTag(), TagKind.STORAGE))
        .addAll(
            attachments(
                byId(filesystem.machineAttachments(), TagKind.MACHINE, StorageTree::mount),
                byId(filesystem.unitAttachments(), TagKind.UNIT, StorageTree::mount),
                units(storage)))
        .textIfAny("pool", filesystem.info().pool())
        .put("size", Node.whole(filesystem.info().size()))
        .textIfAny("life", filesystem.life())
        .put("status", status(filesystem.status()))
        .end();
  }

  private static Node mount(FilesystemAttachmentDetails attachment) {
    return new Fields()
        .text("mount-point", attachment.mountPoint())
        .put("read-only", Node.bool(attachment.readOnly()))
        .textIfAny("life", attachment.life())
        .end();
  }

  private Node volume(VolumeDetails volume) {
    var storage = volume.storage();
    return new Fields()
        .textIfAny("provider-id", volume.info().volumeId())
        .textIfAny("storage", storage == null ? "" : id(storage.storageTag(), TagKind.STORAGE))
        .addAll(
            attachments(
                byId(volume.machineAttachments(), TagKind.MACHINE, StorageTree::device),
                byId(volume.unitAttachments(), TagKind.UNIT, StorageTree::device),
                units(storage)))
        .textIfAny("pool", volume.info().pool())
        .textIfAny("hardware-id", volume.info().hardwareId())
        .textIfAny("wwn", volume.info().wwn())
        .put("size", Node.whole(volume.info().size()))
        .put("persistent", Node.bool(volume.info().persistent()))
        .textIfAny("life", volume.life())
        .put("status", status(volume.status()))
        .end();
  }

  private static Node device(VolumeAttachmentDetails attachment) {
    return new Fields()
        .textIfAny("device", attachment.deviceName())
        .textIfAny("device-link", attachment.deviceLink())
        .textIfAny("bus-address", attachment.busAddress())
        .put("read-only", Node.bool(attachment.readOnly()))
        .textIfAny("life", attachment.life())
        .end();
  }
}
