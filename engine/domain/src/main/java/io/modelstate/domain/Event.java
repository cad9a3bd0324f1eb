package io.modelstate.domain;

import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.model.ModelEvent;

/** Everything that can have happened. Events do not repeat the id of their stream. */
public sealed interface Event permits ControllerEvent, ModelEvent {}
