package io.modelstate.domain.model.access;

import java.util.Optional;

/** Levels of access to a model, weak to strong; a level includes those before it. */
public enum ModelAccess {
  READ("read"),
  WRITE("write"),
  ADMIN("admin");

  private final String text;

  ModelAccess(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public boolean includes(ModelAccess other) {
    return compareTo(other) >= 0;
  }

  public static Optional<ModelAccess> of(String text) {
    for (var access : values()) {
      if (access.text.equals(text)) {
        return Optional.of(access);
      }
    }
    return Optional.empty();
  }
}
