package io.modelstate.api.http;

import io.modelstate.domain.Rejected;
import io.modelstate.projections.view.ControllerView;
import io.modelstate.projections.view.ModelConfigView;
import io.modelstate.projections.view.ModelStatusView;
import io.modelstate.projections.view.ModelsView;
import io.modelstate.projections.view.Reader;
import io.modelstate.projections.view.Refusals;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.UserModel;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Supplier;

/**
 * The answers of the calls that {@code show-controller} makes, in one go. A part that is refused is
 * {@code {"error": ..}}, as the call would have been.
 */
@Schema(name = "Controller", description = "The parts of show-controller.")
record ControllerParts(
    String uuid,
    String name,
    @Schema(type = "object") Object access,
    @Schema(type = "object") Object config,
    @Schema(type = "object") Object version,
    @Schema(type = "object") Object mongoVersion,
    @Schema(type = "object") Object identityProviderUrl,
    @Schema(type = "object") Object models,
    @Schema(type = "object") Object modelStatus) {

  /** A part that was refused. */
  record Failed(WireError error) {}

  static ControllerParts of(Reader reader) {
    var details = reader.controller().details();
    var user = List.of(new Entity("user-" + reader.user()));
    return new ControllerParts(
        reader.controllerUuid(),
        details.name(),
        part(() -> ControllerView.access(reader, user)),
        part(() -> ModelConfigView.of(reader, details.controllerModel())),
        part(() -> ControllerView.version(reader)),
        part(() -> ControllerView.mongoVersion(reader)),
        part(() -> ControllerView.identityProviderUrl(reader)),
        part(() -> ModelsView.all(reader)),
        part(() -> ModelStatusView.of(reader, statusesOf(reader))));
  }

  /** Of all models, for those who may list them; of none for others, as Juju's client asks. */
  private static List<Entity> statusesOf(Reader reader) {
    return reader.superuser()
        ? Wire.list(ModelsView.all(reader).userModels()).stream()
            .map(UserModel::model)
            .map(model -> new Entity("model-" + model.uuid()))
            .toList()
        : List.of();
  }

  private static Object part(Supplier<Object> call) {
    try {
      return call.get();
    } catch (Rejected rejected) {
      return new Failed(Refusals.error(rejected));
    }
  }
}
