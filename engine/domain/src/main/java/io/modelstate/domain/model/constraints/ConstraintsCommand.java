package io.modelstate.domain.model.constraints;

import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;

/** What a client may ask of a model's constraints. */
public sealed interface ConstraintsCommand extends ModelCommand {
  /** Replaces the whole set (constraints.md section 4). */
  record SetConstraints(ModelId model, Constraints constraints) implements ConstraintsCommand {}
}
