package io.modelstate.domain.model.constraints;

import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ModelEvent;

/** What can have happened to a model's constraints. */
public sealed interface ConstraintsEvent extends ModelEvent {
  record ConstraintsSet(Constraints constraints) implements ConstraintsEvent {}
}
