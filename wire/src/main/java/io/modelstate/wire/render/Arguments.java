package io.modelstate.wire.render;

import io.modelstate.wire.model.WireError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What verbs that take names say about them before a call, and about the errors after it. */
public final class Arguments {
  private Arguments() {}

  /** Refuses no names at all, or those that are not valid; {@code what} is a word for one. */
  static Optional<Rendered> refused(List<String> names, Predicate<String> valid, String what) {
    if (names.isEmpty()) {
      return Optional.of(Rendered.refused("an %s name must be supplied".formatted(what)));
    }
    var wrong = names.stream().filter(valid.negate()).toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Rendered.refused(
            "%s name%s %s not valid"
                .formatted(what, wrong.size() == 1 ? "" : "s", String.join(", ", wrong))));
  }

  /** The messages of all errors, a line for each; empty when there is none. */
  public static String errors(List<? extends @Nullable WireError> errors) {
    return errors.stream()
        .filter(Objects::nonNull)
        .map(WireError::message)
        .collect(Collectors.joining("\n"));
  }
}
