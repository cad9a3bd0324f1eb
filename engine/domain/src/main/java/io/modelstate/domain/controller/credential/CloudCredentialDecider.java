package io.modelstate.domain.controller.credential;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.credential.CloudCredentialCommand.AddCredential;
import io.modelstate.domain.controller.credential.CloudCredentialCommand.RemoveCredential;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialRemoved;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialUpdated;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.Names;
import java.util.Map;

/** The rules of cloud credentials: everybody's own, and a superuser's say over all. */
public final class CloudCredentialDecider {
  private CloudCredentialDecider() {}

  public static Decision<ControllerEvent> decide(
      ControllerState state, CloudCredentialCommand command, Context context) {
    return switch (command) {
      case AddCredential c -> add(state, c, context);
      case RemoveCredential c -> remove(state, c, context);
    };
  }

  private static Decision<ControllerEvent> add(
      ControllerState state, AddCredential c, Context context) {
    var id = c.credential();
    requireOwner(state, id, context);
    if (!Names.validCredentialId(id.toString())) {
      throw Rejected.notValid("cloud credential ID \"%s\" not valid".formatted(id));
    }
    var cloud = state.clouds().require(id.cloud()).cloud();
    if (!cloud.authTypes().contains(c.authType())) {
      throw Rejected.notValid(
          "validating credential \"%s\" for cloud \"%s\": auth-type \"%s\" not supported,"
                  .formatted(id, cloud.name(), c.authType())
              + " use one of %s".formatted(cloud.authTypes()));
    }
    var ref = new SecretRef(context.ids().uuid(0));
    ControllerEvent event =
        state.credentials().find(id).isPresent()
            ? new CredentialUpdated(id, c.authType(), ref)
            : new CredentialAdded(id, c.authType(), ref);
    return Decision.of(event).sealing(Map.of(ref, c.attributes()));
  }

  private static Decision<ControllerEvent> remove(
      ControllerState state, RemoveCredential c, Context context) {
    requireOwner(state, c.credential(), context);
    if (state.credentials().find(c.credential()).isEmpty()) {
      throw Rejected.notFound("cloud credential", c.credential().toString());
    }
    long models = modelsUsing(state, c.credential(), context);
    if (models > 0 && !c.force()) {
      throw Rejected.because(
          "cannot revoke credential %s: it is still used by %d model%s"
              .formatted(c.credential(), models, models == 1 ? "" : "s"));
    }
    return Decision.of(new CredentialRemoved(c.credential()));
  }

  private static long modelsUsing(ControllerState state, CredentialId id, Context context) {
    return state.registry().byId().keySet().stream()
        .flatMap(model -> context.images().model(model).stream())
        .filter(
            image ->
                image.state().details().placement().credential().filter(id::equals).isPresent())
        .count();
  }

  private static void requireOwner(ControllerState state, CredentialId id, Context context) {
    state.users().requireActive(context.actor());
    if (!id.owner().key().equals(context.actor().key())) {
      state.users().requireSuperuser(context.actor());
    }
  }
}
