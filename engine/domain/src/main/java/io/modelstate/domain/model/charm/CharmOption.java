package io.modelstate.domain.model.charm;

import io.modelstate.domain.config.ConfigValue;
import java.util.Optional;

/** A setting that a charm knows. */
public record CharmOption(Type type, String description, Optional<ConfigValue> defaultValue) {
  /** What values it takes. */
  public enum Type {
    STRING,
    INT,
    FLOAT,
    BOOLEAN,
    SECRET
  }
}
