package io.modelstate.domain.controller.cloud;

import java.util.Optional;

/** Levels of access to a cloud, weak to strong; a level includes those before it. */
public enum CloudAccess {
  ADD_MODEL("add-model"),
  ADMIN("admin");

  private final String text;

  CloudAccess(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public boolean includes(CloudAccess other) {
    return compareTo(other) >= 0;
  }

  public static Optional<CloudAccess> of(String text) {
    for (var access : values()) {
      if (access.text.equals(text)) {
        return Optional.of(access);
      }
    }
    return Optional.empty();
  }
}
