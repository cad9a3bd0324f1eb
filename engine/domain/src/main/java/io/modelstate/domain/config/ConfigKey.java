package io.modelstate.domain.config;

import java.util.List;
import java.util.Optional;

/**
 * A key of a schema.
 *
 * @param standard the built-in default; empty for a key that is absent until it is set
 * @param mandatory refused when absent
 * @param values the only values allowed; empty when any is
 */
public record ConfigKey(
    String name,
    Kind kind,
    Optional<ConfigValue> standard,
    boolean mandatory,
    List<String> values) {
  /** What a key holds. */
  public enum Kind {
    TEXT,
    BOOL,
    INT,
    /** Texts by name; one blank-separated text of {@code k=v} in the layers of defaults. */
    ATTRS,
    /** Text of a Go duration. */
    DURATION,
    /** Text of a size in MiB. */
    SIZE,
    LIST
  }
}
