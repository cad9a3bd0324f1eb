package io.modelstate.domain.model.access;

import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.name.UserName;

/** What can have happened to the access to a model. */
public sealed interface AccessEvent extends ModelEvent {
  /** The user has exactly this access from now on, whatever it was. */
  record ModelAccessSet(UserName user, ModelAccess access) implements AccessEvent {}

  record ModelAccessRemoved(UserName user) implements AccessEvent {}
}
