package io.modelstate.domain.model.access;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.access.AccessCommand.GrantModelAccess;
import io.modelstate.domain.model.access.AccessCommand.RevokeModelAccess;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessSet;

/** Granting and revoking: blocks do not stop either (identity.md section 5). */
public final class AccessDecider {
  private AccessDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, AccessCommand command, Context context) {
    ModelRights.of(state, context).requireAdmin();
    return switch (command) {
      case GrantModelAccess c -> grant(state, c, context);
      case RevokeModelAccess c -> revoke(state, c);
    };
  }

  private static Decision<ModelEvent> grant(ModelState state, GrantModelAccess c, Context context) {
    var access = level(c.access());
    if (c.user().local()) {
      context
          .images()
          .controller()
          .state()
          .users()
          .requireForGrant(c.user(), "could not grant model access: ");
    }
    var held = state.access().of(c.user());
    if (held.isPresent() && held.get().includes(access)) {
      throw Rejected.because("user already has \"%s\" access or greater".formatted(access.text()));
    }
    return Decision.<ModelEvent>of(new ModelAccessSet(c.user(), access)).assertingController();
  }

  private static Decision<ModelEvent> revoke(ModelState state, RevokeModelAccess c) {
    var access = level(c.access());
    var held =
        state
            .access()
            .of(c.user())
            .orElseThrow(
                () ->
                    new Rejected(
                        Rejected.Code.NOT_FOUND,
                        "could not revoke model access: model user \"%s\" does not exist"
                            .formatted(c.user())));
    return switch (access) {
      case READ -> Decision.of(new ModelAccessRemoved(c.user()));
      case WRITE -> lower(c, held, ModelAccess.READ);
      case ADMIN -> lower(c, held, ModelAccess.WRITE);
    };
  }

  private static Decision<ModelEvent> lower(
      RevokeModelAccess c, ModelAccess held, ModelAccess left) {
    return left.includes(held)
        ? Decision.nothing() // The user never had what is revoked.
        : Decision.of(new ModelAccessSet(c.user(), left));
  }

  private static ModelAccess level(String text) {
    return ModelAccess.of(text)
        .orElseThrow(
            () ->
                Rejected.notValid(
                    "could not modify model access: \"%s\" model access not valid"
                        .formatted(text)));
  }
}
