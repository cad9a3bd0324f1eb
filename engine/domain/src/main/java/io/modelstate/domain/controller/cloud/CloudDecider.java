package io.modelstate.domain.controller.cloud;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.cloud.CloudCommand.AddCloud;
import io.modelstate.domain.controller.cloud.CloudCommand.GrantCloudAccess;
import io.modelstate.domain.controller.cloud.CloudCommand.RemoveCloud;
import io.modelstate.domain.controller.cloud.CloudCommand.RevokeCloudAccess;
import io.modelstate.domain.controller.cloud.CloudCommand.UpdateCloud;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudUpdated;
import io.modelstate.domain.name.Names;

/** The rules of clouds: superusers add them, their admins change them. */
public final class CloudDecider {
  private CloudDecider() {}

  public static Decision<ControllerEvent> decide(
      ControllerState state, CloudCommand command, Context context) {
    return switch (command) {
      case AddCloud c -> add(state, c, context);
      case UpdateCloud c -> update(state, c, context);
      case RemoveCloud c -> remove(state, c, context);
      case GrantCloudAccess c -> grant(state, c, context);
      case RevokeCloudAccess c -> revoke(state, c, context);
    };
  }

  private static Decision<ControllerEvent> add(ControllerState state, AddCloud c, Context context) {
    state.users().requireSuperuser(context.actor());
    requireValid(c.cloud());
    if (state.clouds().find(c.cloud().name()).isPresent()) {
      throw Rejected.alreadyExists("cloud", c.cloud().name());
    }
    return Decision.of(
        new CloudAdded(c.cloud()),
        new CloudAccessSet(c.cloud().name(), context.actor(), CloudAccess.ADMIN));
  }

  private static Decision<ControllerEvent> update(
      ControllerState state, UpdateCloud c, Context context) {
    var present = requireAdmin(state, c.cloud().name(), context);
    requireValid(c.cloud());
    if (!present.cloud().type().equals(c.cloud().type())) {
      throw Rejected.because(
          "cannot change cloud type from \"%s\" to \"%s\""
              .formatted(present.cloud().type(), c.cloud().type()));
    }
    return present.cloud().equals(c.cloud())
        ? Decision.nothing()
        : Decision.of(new CloudUpdated(c.cloud()));
  }

  private static Decision<ControllerEvent> remove(
      ControllerState state, RemoveCloud c, Context context) {
    requireAdmin(state, c.cloud(), context);
    long models =
        state.registry().byId().keySet().stream()
            .flatMap(id -> context.images().model(id).stream())
            .filter(image -> image.state().details().placement().cloud().equals(c.cloud()))
            .count();
    if (models > 0) {
      throw Rejected.because(
          "cloud is used by %d model%s".formatted(models, models == 1 ? "" : "s"));
    }
    return Decision.of(new CloudRemoved(c.cloud()));
  }

  private static Decision<ControllerEvent> grant(
      ControllerState state, GrantCloudAccess c, Context context) {
    var entry = requireAdmin(state, c.cloud(), context);
    var access = level(c.access());
    state.users().requireForGrant(c.user(), "could not grant cloud access: ");
    var held = entry.access().get(c.user().key());
    if (held != null && held.includes(access)) {
      throw Rejected.because("user already has \"%s\" access or greater".formatted(access.text()));
    }
    return Decision.of(new CloudAccessSet(c.cloud(), c.user(), access));
  }

  private static Decision<ControllerEvent> revoke(
      ControllerState state, RevokeCloudAccess c, Context context) {
    var entry = requireAdmin(state, c.cloud(), context);
    var access = level(c.access());
    var held = entry.access().get(c.user().key());
    if (held == null) {
      throw new Rejected(
          Rejected.Code.NOT_FOUND,
          "could not revoke cloud access: cloud user \"%s\" does not exist".formatted(c.user()));
    }
    if (access == CloudAccess.ADD_MODEL) {
      return Decision.of(new CloudAccessRemoved(c.cloud(), c.user()));
    }
    return held == CloudAccess.ADMIN
        ? Decision.of(new CloudAccessSet(c.cloud(), c.user(), CloudAccess.ADD_MODEL))
        : Decision.nothing();
  }

  private static Clouds.Entry requireAdmin(ControllerState state, String cloud, Context context) {
    state.users().requireActive(context.actor());
    var entry = state.clouds().find(cloud);
    boolean admin =
        entry.flatMap(e -> e.of(context.actor())).filter(a -> a == CloudAccess.ADMIN).isPresent();
    if (!admin && !state.users().superuser(context.actor())) {
      throw Rejected.permissionDenied();
    }
    return entry.orElseThrow(() -> Rejected.notFound("cloud", cloud));
  }

  private static void requireValid(CloudDefinition cloud) {
    if (!Names.validCloud(cloud.name())) {
      throw Rejected.notValid("cloud name \"%s\" not valid".formatted(cloud.name()));
    }
    if (!CloudType.known(cloud.type())) {
      throw new Rejected(
          Rejected.Code.NOT_SUPPORTED, "cloud type \"%s\" not supported".formatted(cloud.type()));
    }
  }

  private static CloudAccess level(String text) {
    return CloudAccess.of(text)
        .orElseThrow(
            () ->
                Rejected.notValid(
                    "could not modify cloud access: \"%s\" cloud access not valid"
                        .formatted(text)));
  }
}
