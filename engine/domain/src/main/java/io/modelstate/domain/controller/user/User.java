package io.modelstate.domain.controller.user;

import io.modelstate.domain.SecretRef;
import io.modelstate.domain.name.UserName;
import java.time.Instant;
import java.util.Optional;

/**
 * A local user; a removed one is kept, marked deleted.
 *
 * @param registrationKey with which a user who has no password yet may set one
 */
public record User(
    UserName name,
    String displayName,
    UserName createdBy,
    Instant created,
    Optional<SecretRef> password,
    Optional<SecretRef> registrationKey,
    boolean disabled,
    boolean deleted) {

  User with(SecretRef newPassword) {
    return new User(
        name,
        displayName,
        createdBy,
        created,
        Optional.of(newPassword),
        Optional.empty(),
        disabled,
        deleted);
  }

  /** Without a password until they have registered. */
  User registering(SecretRef key) {
    return new User(
        name,
        displayName,
        createdBy,
        created,
        Optional.empty(),
        Optional.of(key),
        disabled,
        deleted);
  }

  User disabled(boolean newDisabled) {
    return new User(
        name, displayName, createdBy, created, password, registrationKey, newDisabled, deleted);
  }

  User removed() {
    return new User(
        name, displayName, createdBy, created, Optional.empty(), Optional.empty(), disabled, true);
  }
}
