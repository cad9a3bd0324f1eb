package io.modelstate.domain.controller.user;

import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.name.UserName;
import java.time.Instant;

/** What can have happened to users. */
public sealed interface UserEvent extends ControllerEvent {
  record UserAdded(UserName user, String displayName, UserName createdBy, Instant at)
      implements UserEvent {}

  record UserDisabled(UserName user) implements UserEvent {}

  record UserEnabled(UserName user) implements UserEvent {}

  record UserRemoved(UserName user) implements UserEvent {}

  /** A key to register with is used up by it. */
  record PasswordSet(UserName user, SecretRef password) implements UserEvent {}

  /** Whoever has the key may set the user's first password. */
  record RegistrationKeySet(UserName user, SecretRef key) implements UserEvent {}

  /** The user has exactly this access from now on, whatever it was. */
  record ControllerAccessSet(UserName user, ControllerAccess access) implements UserEvent {}

  record ControllerAccessRemoved(UserName user) implements UserEvent {}
}
