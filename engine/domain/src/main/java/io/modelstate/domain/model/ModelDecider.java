package io.modelstate.domain.model;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.access.AccessCommand;
import io.modelstate.domain.model.access.AccessDecider;
import io.modelstate.domain.model.annotation.AnnotationCommand;
import io.modelstate.domain.model.annotation.AnnotationDecider;
import io.modelstate.domain.model.block.BlockCommand;
import io.modelstate.domain.model.block.BlockDecider;
import io.modelstate.domain.model.config.ConfigCommand;
import io.modelstate.domain.model.config.ConfigDecider;
import io.modelstate.domain.model.constraints.ConstraintsCommand;
import io.modelstate.domain.model.constraints.ConstraintsDecider;
import io.modelstate.domain.model.credential.CredentialCommand;
import io.modelstate.domain.model.credential.CredentialDecider;
import io.modelstate.domain.model.key.KeyCommand;
import io.modelstate.domain.model.key.KeyDecider;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.model.space.SpaceCommand;
import io.modelstate.domain.model.space.SpaceDecider;

/** Routes a command to the rules of its noun. */
public final class ModelDecider {
  private ModelDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, ModelCommand command, Context context) {
    if (state.details().life() == Life.UNBORN || state.details().life() == Life.GONE) {
      throw new Rejected(
          Rejected.Code.MODEL_NOT_FOUND, "unknown model: \"%s\"".formatted(command.model()));
    }
    return switch (command) {
      case AccessCommand c -> AccessDecider.decide(state, c, context);
      case AnnotationCommand c -> AnnotationDecider.decide(state, c, context);
      case BlockCommand c -> BlockDecider.decide(state, c, context);
      case ConfigCommand c -> ConfigDecider.decide(state, c, context);
      case ConstraintsCommand c -> ConstraintsDecider.decide(state, c, context);
      case CredentialCommand c -> CredentialDecider.decide(state, c, context);
      case KeyCommand c -> KeyDecider.decide(state, c, context);
      case SpaceCommand c -> SpaceDecider.decide(state, c, context);
    };
  }
}
