package io.modelstate.wire.render;

import io.modelstate.wire.model.WireError;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a call came to. */
public sealed interface Answer<T> {
  record Ok<T>(T value) implements Answer<T> {}

  record Failed<T>(WireError error) implements Answer<T> {}

  default Optional<T> found() {
    return switch (this) {
      case Ok<T>(var value) -> Optional.of(value);
      case Failed<T> failed -> Optional.empty();
    };
  }

  /** Why there is nothing to show: the call failed, or any of the {@code errors} in its answer. */
  default Optional<String> failure(Function<T, List<? extends @Nullable WireError>> errors) {
    return switch (this) {
      case Ok<T>(var value) ->
          Optional.of(Arguments.errors(errors.apply(value))).filter(text -> !text.isEmpty());
      case Failed<T>(var error) -> Optional.of(Rendered.text(error));
    };
  }

  static <T> Answer<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Answer<T> failed(WireError error) {
    return new Failed<>(error);
  }
}
