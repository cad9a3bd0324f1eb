package io.modelstate.wire.render;

import io.modelstate.wire.model.WireError;

/** What a call came to. */
public sealed interface Answer<T> {
  record Ok<T>(T value) implements Answer<T> {}

  record Failed<T>(WireError error) implements Answer<T> {}

  static <T> Answer<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Answer<T> failed(WireError error) {
    return new Failed<>(error);
  }
}
