package io.modelstate.domain.model.credential;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.credential.CredentialCommand.SetCredential;
import io.modelstate.domain.model.credential.CredentialEvent.ModelCredentialSet;

/**
 * The rules of a model's credential (identity.md section 7; the block is the controller model's).
 */
public final class CredentialDecider {
  private CredentialDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, CredentialCommand command, Context context) {
    context.images().controller().state().refuseBlocked(Operation.CHANGE, context);
    ModelRights.of(state, context).requireAdmin();
    return switch (command) {
      case SetCredential c -> set(state, c, context);
    };
  }

  private static Decision<ModelEvent> set(ModelState state, SetCredential c, Context context) {
    var credential = c.credential();
    var placement = state.details().placement();
    if (context.images().controller().state().credentials().find(credential).isEmpty()) {
      throw Rejected.notFound("cloud credential", credential.toString());
    }
    if (!credential.cloud().equals(placement.cloud())) {
      throw Rejected.notValid("credential \"%s\" not valid".formatted(credential));
    }
    if (placement.credential().filter(credential::equals).isPresent()) {
      throw Rejected.because(
          "model %s already uses credential %s".formatted(c.model(), credential));
    }
    return Decision.<ModelEvent>of(new ModelCredentialSet(credential)).assertingController();
  }
}
