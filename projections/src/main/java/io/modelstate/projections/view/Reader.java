package io.modelstate.projections.view;

import io.modelstate.domain.Image;
import io.modelstate.domain.Images;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.model.WireTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Who reads, what there is to read and when: everything a view depends on. */
public record Reader(UserName user, Images images, Instant now, Connections connections) {

  /**
   * Reads the newest images. Connections are kept by the stream's id and the {@linkplain
   * UserName#key() key} of the user.
   */
  public static Reader of(Engine engine, UserName user) {
    return new Reader(
        user,
        engine.images().frozen(),
        engine.clock().instant(),
        (stream, of) -> engine.connections().last(stream, of.key()));
  }

  public ControllerState controller() {
    return images.controller().state();
  }

  public String controllerUuid() {
    return controller().config().get("controller-uuid") instanceof ConfigValue.Text(var uuid)
        ? uuid
        : "";
  }

  /** Whether the reader is a superuser; refuses one who is disabled, deleted or unknown. */
  public boolean superuser() {
    controller().users().requireActive(user);
    return controller().users().superuser(user);
  }

  public void requireSuperuser() {
    controller().users().requireSuperuser(user);
  }

  public boolean is(UserName other) {
    return user.key().equals(other.key());
  }

  /** Refuses all but the user and superusers. */
  public void requireSelf(UserName other) {
    if (!superuser() && !is(other)) {
      throw Rejected.permissionDenied();
    }
  }

  /** A model that is registered, whoever may see it. */
  public Optional<ModelState> find(ModelId model) {
    return controller().registry().byId().containsKey(model)
        ? images.model(model).map(Image::state)
        : Optional.empty();
  }

  /** A model the reader may see; any other one, there or not, is refused alike. */
  public ModelState readable(ModelId model) {
    return find(model)
        .filter(state -> rights(state).mayRead())
        .orElseThrow(Rejected::permissionDenied);
  }

  public ModelRights rights(ModelState model) {
    return ModelRights.of(model, controller(), user);
  }

  /** All registered models by name, then owner. */
  void eachModel(BiConsumer<ModelId, ModelState> consumer) {
    controller().registry().byId().values().stream()
        .sorted(ModelOrder.BY_NAME)
        .forEach(
            entry -> find(entry.model()).ifPresent(state -> consumer.accept(entry.model(), state)));
  }

  /** In whole seconds; null when never. */
  @Nullable WireTime lastConnection(ModelId model, UserName of) {
    return connections
        .last(model.uuid(), of)
        .map(at -> WireTime.of(at.truncatedTo(ChronoUnit.SECONDS)))
        .orElse(null);
  }
}
