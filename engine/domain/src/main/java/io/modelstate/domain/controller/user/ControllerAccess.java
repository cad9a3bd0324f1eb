package io.modelstate.domain.controller.user;

import java.util.Optional;

/** Levels of access to a controller, weak to strong; a level includes those before it. */
public enum ControllerAccess {
  LOGIN("login"),
  SUPERUSER("superuser");

  private final String text;

  ControllerAccess(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public boolean includes(ControllerAccess other) {
    return compareTo(other) >= 0;
  }

  public static Optional<ControllerAccess> of(String text) {
    for (var access : values()) {
      if (access.text.equals(text)) {
        return Optional.of(access);
      }
    }
    return Optional.empty();
  }
}
