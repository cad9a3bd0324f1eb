package io.modelstate.runtime.engine;

/** A conditional command came too late: its stream has changed. Nothing happened. */
public final class Outdated extends RuntimeException {
  Outdated(long seen, long last) {
    super(
        ("changed since position %d: the last change is at position %d; read again and decide"
                + " anew")
            .formatted(seen, last),
        null,
        false,
        false);
  }
}
