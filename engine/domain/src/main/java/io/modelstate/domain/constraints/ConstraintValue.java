package io.modelstate.domain.constraints;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a key that is set. Empty text, 0 and an empty list are set, but demand nothing. */
public sealed interface ConstraintValue {
  record Text(String value) implements ConstraintValue {}

  /** An unsigned 64-bit number; MiB for sizes. */
  record Count(BigInteger value) implements ConstraintValue {}

  record Listed(List<String> values) implements ConstraintValue {
    public Listed {
      values = List.copyOf(values);
    }
  }

  record Flag(boolean value) implements ConstraintValue {}

  /** What may come out of {@link #plain()}, or a tree read from JSON; refuses other types. */
  static ConstraintValue of(@Nullable Object plain) {
    return switch (plain) {
      case String v -> new Text(v);
      case Boolean v -> new Flag(v);
      case BigInteger v -> new Count(v);
      case Number v -> new Count(BigInteger.valueOf(v.longValue()));
      case List<?> v -> new Listed(v.stream().map(String::valueOf).toList());
      case null, default -> throw new IllegalArgumentException("not a constraint: " + plain);
    };
  }

  /** A text, number, list of texts or boolean. */
  default Object plain() {
    return switch (this) {
      case Text v -> v.value();
      case Count v -> v.value();
      case Listed v -> v.values();
      case Flag v -> v.value();
    };
  }
}
