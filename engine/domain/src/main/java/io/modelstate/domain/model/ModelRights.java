package io.modelstate.domain.model;

import io.modelstate.domain.Context;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.name.UserName;
import java.util.Optional;

/**
 * What the actor of a command may do with a model (identity.md section 5). A superuser reads and
 * administers every model, yet writes only where access was granted: Juju draws the line there.
 */
public record ModelRights(boolean superuser, Optional<ModelAccess> access) {
  public static ModelRights of(ModelState state, Context context) {
    return of(state, context.images().controller().state(), context.actor());
  }

  /** Refuses a user that is disabled, deleted or unknown before any level is looked at. */
  public static ModelRights of(ModelState state, ControllerState controller, UserName user) {
    if (user.equals(UserName.CLOUD)) {
      return new ModelRights(true, Optional.empty());
    }
    controller.users().requireActive(user);
    return new ModelRights(controller.users().superuser(user), state.access().of(user));
  }

  public boolean mayRead() {
    return superuser || access.isPresent();
  }

  public boolean mayWrite() {
    return access.isPresent() && access.get().includes(ModelAccess.WRITE);
  }

  public boolean mayAdminister() {
    return superuser || (access.isPresent() && access.get().includes(ModelAccess.ADMIN));
  }

  public void requireRead() {
    require(mayRead());
  }

  public void requireWrite() {
    require(mayWrite());
  }

  public void requireAdmin() {
    require(mayAdminister());
  }

  private static void require(boolean held) {
    if (!held) {
      throw Rejected.permissionDenied();
    }
  }
}
