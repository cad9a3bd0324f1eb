package io.modelstate.domain.model;

import io.modelstate.domain.model.application.ApplicationEvent;
import io.modelstate.domain.model.charm.CharmEvent;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.offer.OfferEvent;
import io.modelstate.domain.model.relation.RelationEvent;
import io.modelstate.domain.model.resource.ResourceEvent;
import io.modelstate.domain.model.saas.SaasEvent;
import io.modelstate.domain.model.secret.SecretEvent;
import io.modelstate.domain.model.storage.StorageEvent;
import io.modelstate.domain.model.unit.UnitEvent;

/** What can have happened to that which lives in a model. */
public sealed interface ContentsEvent extends ModelEvent
    permits ApplicationEvent,
        CharmEvent,
        MachineEvent,
        OfferEvent,
        RelationEvent,
        ResourceEvent,
        SaasEvent,
        SecretEvent,
        StorageEvent,
        UnitEvent {}
