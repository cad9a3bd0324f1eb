package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.ModelApplicationInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelFilesystemInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.model.ModelManagerWire.ModelStatusResults;
import io.modelstate.wire.model.ModelManagerWire.ModelVolumeInfo;
import io.modelstate.wire.model.WireError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left in a model: ModelManager.ModelStatus and Controller.ModelStatus. */
public final class ModelStatusView {
  private ModelStatusView() {}

  public static ModelStatusResults of(Reader reader, @Nullable List<Entity> models) {
    return new ModelStatusResults(
        Refusals.each(models, tag -> of(reader, WireForms.model(tag)), ModelStatusView::refused));
  }

  /**
   * For admins of the model. One that is gone is not found: clients that destroy a model wait for
   * just that.
   */
  public static ModelStatus of(Reader reader, ModelId id) {
    var model = reader.find(id).orElseThrow(() -> Rejected.notFound("model", id.uuid()));
    reader.rights(model).requireAdmin();
    var details = model.details();
    var machines = model.machines().byId().values();
    return new ModelStatus(
        WireForms.tag(id),
        WireForms.life(details.life()),
        details.type(),
        (int) machines.stream().filter(machine -> !machine.controller()).count(),
        model.applications().byName().size(),
        model.units().byName().size(),
        WireForms.tag(details.owner()),
        model.applications().byName().keySet().stream().map(ModelApplicationInfo::new).toList(),
        MachineInfos.of(model),
        volumes(model),
        filesystems(model),
        null);
  }

  private static List<ModelVolumeInfo> volumes(ModelState model) {
    return model.storage().byId().values().stream()
        .filter(storage -> !storage.volume().isEmpty())
        .map(
            storage ->
                new ModelVolumeInfo(
                    storage.volume(),
                    storage.providerId(),
                    storage.status().current(),
                    storage.status().message(),
                    storage.detachable()))
        .toList();
  }

  private static List<ModelFilesystemInfo> filesystems(ModelState model) {
    return model.storage().byId().values().stream()
        .filter(storage -> !storage.filesystem().isEmpty())
        .map(
            storage ->
                new ModelFilesystemInfo(
                    storage.filesystem(),
                    storage.providerId(),
                    storage.status().current(),
                    storage.status().message(),
                    storage.detachable()))
        .toList();
  }

  private static ModelStatus refused(WireError error) {
    return new ModelStatus(
        "", "", "", 0, 0, 0, "", List.of(), List.of(), List.of(), List.of(), error);
  }
}
