package io.modelstate.domain.model;

import io.modelstate.domain.Event;
import io.modelstate.domain.model.access.AccessEvent;
import io.modelstate.domain.model.annotation.AnnotationEvent;
import io.modelstate.domain.model.block.BlockEvent;
import io.modelstate.domain.model.config.ConfigEvent;
import io.modelstate.domain.model.constraints.ConstraintsEvent;
import io.modelstate.domain.model.credential.CredentialEvent;
import io.modelstate.domain.model.life.LifeEvent;
import io.modelstate.domain.model.space.SpaceEvent;

/** Everything that can have happened to one model. */
public sealed interface ModelEvent extends Event
    permits AccessEvent,
        AnnotationEvent,
        BlockEvent,
        ConfigEvent,
        ConstraintsEvent,
        ContentsEvent,
        CredentialEvent,
        LifeEvent,
        SpaceEvent {}
