package io.modelstate.domain.model.space;

import io.modelstate.domain.model.ModelEvent;

/** What can have happened to a model's spaces. */
public sealed interface SpaceEvent extends ModelEvent {
  /** {@code id} counts from 1 ({@code alpha} is 0) and is never used again. */
  record SpaceAdded(String name, int id) implements SpaceEvent {}

  record SpaceRenamed(String from, String to) implements SpaceEvent {}

  record SpaceRemoved(String name) implements SpaceEvent {}
}
