package io.modelstate.domain.controller.user;

import io.modelstate.domain.Secret;
import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.name.UserName;
import java.util.Optional;

/** What a client may ask of users. A password is already hashed when it gets here. */
public sealed interface UserCommand extends ControllerCommand {
  /**
   * Adds a user. Without a password the user cannot log in until one is set.
   *
   * @param registrationKey with which the user registers and sets a password; only without one
   */
  record AddUser(
      UserName user,
      String displayName,
      Optional<Secret> password,
      Optional<Secret> registrationKey)
      implements UserCommand {}

  record DisableUser(UserName user) implements UserCommand {}

  record EnableUser(UserName user) implements UserCommand {}

  /** For good: a user of the same name added later starts afresh. */
  record RemoveUser(UserName user) implements UserCommand {}

  record SetPassword(UserName user, Secret password) implements UserCommand {}

  /**
   * Takes the password away: the user can log in again once they have registered with the key. Only
   * for others: one's own is changed with {@link SetPassword}.
   */
  record ResetPassword(UserName user, Secret registrationKey) implements UserCommand {}

  record GrantControllerAccess(UserName user, String access) implements UserCommand {}

  record RevokeControllerAccess(UserName user, String access) implements UserCommand {}
}
