package io.modelstate.domain.model.block;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;

/** What a client may ask of a model's disabled commands. */
public sealed interface BlockCommand extends ModelCommand {
  /** Disables a set of commands; disabling it again replaces the message. */
  record DisableCommand(ModelId model, String commandSet, String message) implements BlockCommand {}

  record EnableCommand(ModelId model, String commandSet) implements BlockCommand {}
}
