package io.modelstate.domain.bundle;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit goes on machines: {@code [container:]} and then a machine of the bundle, the machine
 * of a unit or of the next unit of an application, or {@code new}.
 */
record Placement(Optional<String> machine, Optional<String> application, OptionalInt unit) {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?:[a-z]+:)?(?:new|(0|[1-9][0-9]*)"
              + "|(?!new(?:/|$))([a-z][a-z0-9]*(?:-[a-z0-9]*[a-z][a-z0-9]*)*)"
              + "(?:/(0|[1-9][0-9]{0,8}))?)");

  /** Empty for what is no placement. */
  static Optional<Placement> parse(String text) {
    var parts = SYNTAX.matcher(text);
    return parts.matches()
        ? Optional.of(
            new Placement(
                Optional.ofNullable(parts.group(1)),
                Optional.ofNullable(parts.group(2)),
                number(parts.group(3))))
        : Optional.empty();
  }

  private static OptionalInt number(@Nullable String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }
}
