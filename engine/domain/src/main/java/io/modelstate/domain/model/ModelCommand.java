package io.modelstate.domain.model;

import io.modelstate.domain.Command;
import io.modelstate.domain.model.access.AccessCommand;
import io.modelstate.domain.model.agent.AgentCommand;
import io.modelstate.domain.model.annotation.AnnotationCommand;
import io.modelstate.domain.model.application.ApplicationCommand;
import io.modelstate.domain.model.block.BlockCommand;
import io.modelstate.domain.model.charm.CharmCommand;
import io.modelstate.domain.model.config.ConfigCommand;
import io.modelstate.domain.model.constraints.ConstraintsCommand;
import io.modelstate.domain.model.credential.CredentialCommand;
import io.modelstate.domain.model.key.KeyCommand;
import io.modelstate.domain.model.machine.MachineCommand;
import io.modelstate.domain.model.offer.OfferCommand;
import io.modelstate.domain.model.relation.RelationCommand;
import io.modelstate.domain.model.resource.ResourceCommand;
import io.modelstate.domain.model.saas.SaasCommand;
import io.modelstate.domain.model.secret.SecretCommand;
import io.modelstate.domain.model.space.SpaceCommand;
import io.modelstate.domain.model.storage.StorageCommand;
import io.modelstate.domain.model.unit.UnitCommand;
import io.modelstate.domain.name.ModelId;

/** Everything a client may ask of one model. */
public sealed interface ModelCommand extends Command
    permits AccessCommand,
        AgentCommand,
        AnnotationCommand,
        ApplicationCommand,
        BlockCommand,
        CharmCommand,
        ConfigCommand,
        ConstraintsCommand,
        CredentialCommand,
        KeyCommand,
        MachineCommand,
        OfferCommand,
        RelationCommand,
        ResourceCommand,
        SaasCommand,
        SecretCommand,
        SpaceCommand,
        StorageCommand,
        UnitCommand {
  ModelId model();
}
