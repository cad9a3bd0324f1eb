package io.modelstate.domain.controller.user;

import io.modelstate.domain.SecretRef;
import io.modelstate.domain.name.UserName;
import java.time.Instant;
import java.util.Optional;

/** A local user; a removed one is kept, marked deleted. */
public record User(
    UserName name,
    String displayName,
    UserName createdBy,
    Instant created,
    Optional<SecretRef> password,
    boolean disabled,
    boolean deleted) {

  User with(SecretRef newPassword) {
    return new User(
        name, displayName, createdBy, created, Optional.of(newPassword), disabled, deleted);
  }

  User disabled(boolean newDisabled) {
    return new User(name, displayName, createdBy, created, password, newDisabled, deleted);
  }

  User removed() {
    return new User(name, displayName, createdBy, created, Optional.empty(), disabled, true);
  }
}
