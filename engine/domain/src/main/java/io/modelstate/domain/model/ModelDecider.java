package io.modelstate.domain.model;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.access.AccessCommand;
import io.modelstate.domain.model.access.AccessDecider;
import io.modelstate.domain.model.agent.AgentCommand;
import io.modelstate.domain.model.agent.AgentDecider;
import io.modelstate.domain.model.annotation.AnnotationCommand;
import io.modelstate.domain.model.annotation.AnnotationDecider;
import io.modelstate.domain.model.application.ApplicationCommand;
import io.modelstate.domain.model.application.ApplicationDecider;
import io.modelstate.domain.model.block.BlockCommand;
import io.modelstate.domain.model.block.BlockDecider;
import io.modelstate.domain.model.charm.CharmCommand;
import io.modelstate.domain.model.charm.CharmDecider;
import io.modelstate.domain.model.config.ConfigCommand;
import io.modelstate.domain.model.config.ConfigDecider;
import io.modelstate.domain.model.constraints.ConstraintsCommand;
import io.modelstate.domain.model.constraints.ConstraintsDecider;
import io.modelstate.domain.model.credential.CredentialCommand;
import io.modelstate.domain.model.credential.CredentialDecider;
import io.modelstate.domain.model.key.KeyCommand;
import io.modelstate.domain.model.key.KeyDecider;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.model.machine.MachineCommand;
import io.modelstate.domain.model.machine.MachineDecider;
import io.modelstate.domain.model.offer.OfferCommand;
import io.modelstate.domain.model.offer.OfferDecider;
import io.modelstate.domain.model.relation.RelationCommand;
import io.modelstate.domain.model.relation.RelationDecider;
import io.modelstate.domain.model.resource.ResourceCommand;
import io.modelstate.domain.model.resource.ResourceDecider;
import io.modelstate.domain.model.saas.SaasCommand;
import io.modelstate.domain.model.saas.SaasDecider;
import io.modelstate.domain.model.secret.SecretCommand;
import io.modelstate.domain.model.secret.SecretDecider;
import io.modelstate.domain.model.space.SpaceCommand;
import io.modelstate.domain.model.space.SpaceDecider;
import io.modelstate.domain.model.storage.StorageCommand;
import io.modelstate.domain.model.storage.StorageDecider;
import io.modelstate.domain.model.unit.UnitCommand;
import io.modelstate.domain.model.unit.UnitDecider;

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
      case AgentCommand c -> AgentDecider.decide(state, c, context);
      case ApplicationCommand c -> ApplicationDecider.decide(state, c, context);
      case CharmCommand c -> CharmDecider.decide(state, c, context);
      case MachineCommand c -> MachineDecider.decide(state, c, context);
      case RelationCommand c -> RelationDecider.decide(state, c, context);
      case UnitCommand c -> UnitDecider.decide(state, c, context);
      case SpaceCommand c -> SpaceDecider.decide(state, c, context);
      case OfferCommand c -> OfferDecider.decide(state, c, context);
      case SaasCommand c -> SaasDecider.decide(state, c, context);
      case SecretCommand c -> SecretDecider.decide(state, c, context);
      case ResourceCommand c -> ResourceDecider.decide(state, c, context);
      case StorageCommand c -> StorageDecider.decide(state, c, context);
    };
  }
}
