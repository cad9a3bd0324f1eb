package io.modelstate.domain.model.block;

import io.modelstate.domain.model.ModelEvent;

/** What can have happened to a model's disabled commands. */
public sealed interface BlockEvent extends ModelEvent {
  /** {@code number} counts the model's blocks from 0 and is never used again. */
  record CommandDisabled(BlockType commandSet, String message, int number) implements BlockEvent {}

  record CommandEnabled(BlockType commandSet) implements BlockEvent {}
}
