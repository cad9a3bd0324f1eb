package io.modelstate.projections.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.storage.StorageAttachment;
import io.modelstate.domain.model.storage.StorageInstance;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.model.StorageWire.FilesystemAttachmentDetails;
import io.modelstate.wire.model.StorageWire.FilesystemDetails;
import io.modelstate.wire.model.StorageWire.FilesystemInfo;
import io.modelstate.wire.model.StorageWire.StorageAttachmentDetails;
import io.modelstate.wire.model.StorageWire.StorageDetails;
import io.modelstate.wire.model.StorageWire.StoragePool;
import io.modelstate.wire.model.StorageWire.VolumeAttachmentDetails;
import io.modelstate.wire.model.StorageWire.VolumeDetails;
import io.modelstate.wire.model.StorageWire.VolumeInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The storage of a model, as {@code juju storage} and status ask for it. */
public final class StorageView {
  private static final int BLOCK = 1;
  private static final int FILESYSTEM = 2;

  private StorageView() {}

  public static List<StorageDetails> details(Reader reader, ModelId id) {
    return details(reader.readable(id));
  }

  /** Refuses an id that no instance has. */
  public static StorageDetails details(Reader reader, ModelId id, String storage) {
    var model = reader.readable(id);
    return details(model, model.storage().require(storage));
  }

  public static List<FilesystemDetails> filesystems(Reader reader, ModelId id) {
    return filesystems(reader.readable(id));
  }

  public static List<VolumeDetails> volumes(Reader reader, ModelId id) {
    return volumes(reader.readable(id));
  }

  /**
   * The pools by name.
   *
   * @param names only these; empty for all
   * @param providers only of these; empty for all
   */
  public static List<StoragePool> pools(
      Reader reader, ModelId id, List<String> names, List<String> providers) {
    var pools = reader.readable(id).storage().pools();
    return pools.values().stream()
        .filter(pool -> names.isEmpty() || names.contains(pool.name()))
        .filter(pool -> providers.isEmpty() || providers.contains(pool.provider()))
        .map(pool -> new StoragePool(pool.name(), pool.provider(), texts(pool.attributes())))
        .toList();
  }

  private static Map<String, JsonNode> texts(Map<String, String> attributes) {
    var all = new TreeMap<String, JsonNode>();
    attributes.forEach((key, value) -> all.put(key, new TextNode(value)));
    return all;
  }

  static List<StorageDetails> details(ModelState model) {
    return model.storage().byId().values().stream()
        .map(instance -> details(model, instance))
        .toList();
  }

  private static StorageDetails details(ModelState model, StorageInstance instance) {
    var attachments = new TreeMap<String, StorageAttachmentDetails>();
    instance
        .attachments()
        .forEach(
            (unit, attachment) ->
                attachments.put(
                    tag(TagKind.UNIT, unit),
                    new StorageAttachmentDetails(
                        tag(TagKind.STORAGE, instance.id()),
                        tag(TagKind.UNIT, unit),
                        machineTag(model, unit),
                        attachment.location(),
                        life(attachment.life()))));
    return new StorageDetails(
        tag(TagKind.STORAGE, instance.id()),
        instance.owner().isEmpty() ? "" : tag(TagKind.UNIT, instance.owner()),
        instance.kind() == Kind.BLOCK ? BLOCK : FILESYSTEM,
        WireForms.status(instance.status()),
        life(instance.life()),
        instance.detachable(),
        attachments);
  }

  static List<FilesystemDetails> filesystems(ModelState model) {
    return model.storage().byId().values().stream()
        .filter(instance -> !instance.filesystem().isEmpty())
        .map(instance -> filesystem(model, instance))
        .toList();
  }

  private static FilesystemDetails filesystem(ModelState model, StorageInstance instance) {
    Function<StorageAttachment, FilesystemAttachmentDetails> form =
        attachment ->
            new FilesystemAttachmentDetails(
                attachment.location(), attachment.readOnly(), life(attachment.life()));
    return new FilesystemDetails(
        tag(TagKind.FILESYSTEM, instance.filesystem()),
        instance.volume().isEmpty() ? "" : tag(TagKind.VOLUME, instance.volume()),
        new FilesystemInfo(instance.providerId(), instance.pool(), instance.providedMib()),
        life(instance.life()),
        WireForms.status(instance.status()),
        onMachines(model, instance, form),
        onUnits(model, instance, form),
        details(model, instance));
  }

  static List<VolumeDetails> volumes(ModelState model) {
    return model.storage().byId().values().stream()
        .filter(instance -> !instance.volume().isEmpty())
        .map(instance -> volume(model, instance))
        .toList();
  }

  private static VolumeDetails volume(ModelState model, StorageInstance instance) {
    Function<StorageAttachment, VolumeAttachmentDetails> form =
        attachment ->
            new VolumeAttachmentDetails(
                instance.kind() == Kind.BLOCK
                    ? attachment.location().replaceFirst("^/dev/", "")
                    : "",
                "",
                "",
                attachment.readOnly(),
                life(attachment.life()),
                null);
    return new VolumeDetails(
        tag(TagKind.VOLUME, instance.volume()),
        new VolumeInfo(
            instance.providerId(),
            "",
            "",
            instance.pool(),
            instance.providedMib(),
            instance.detachable()),
        life(instance.life()),
        WireForms.status(instance.status()),
        onMachines(model, instance, form),
        onUnits(model, instance, form),
        details(model, instance));
  }

  private static <T> Map<String, T> onMachines(
      ModelState model, StorageInstance instance, Function<StorageAttachment, T> form) {
    var all = new TreeMap<String, T>();
    instance
        .attachments()
        .forEach(
            (unit, attachment) -> {
              var machine = machineTag(model, unit);
              if (!machine.isEmpty()) {
                all.put(machine, form.apply(attachment));
              }
            });
    return all;
  }

  /** On Kubernetes there is nothing but units to attach to. */
  private static <T> Map<String, T> onUnits(
      ModelState model, StorageInstance instance, Function<StorageAttachment, T> form) {
    var all = new TreeMap<String, T>();
    if (model.details().caas()) {
      instance
          .attachments()
          .forEach((unit, attachment) -> all.put(tag(TagKind.UNIT, unit), form.apply(attachment)));
    }
    return all;
  }

  private static String machineTag(ModelState model, String unitName) {
    var unit = model.units().byName().get(unitName);
    return unit == null || unit.machine().isEmpty() ? "" : tag(TagKind.MACHINE, unit.machine());
  }

  private static String tag(TagKind kind, String id) {
    return new Tag(kind, id).toString();
  }

  private static String life(EntityLife life) {
    return life.text();
  }
}
