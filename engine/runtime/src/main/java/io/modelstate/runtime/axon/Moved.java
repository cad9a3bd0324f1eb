package io.modelstate.runtime.axon;

/**
 * A stream is no longer where the decision saw it: nothing happened, deciding again may succeed.
 */
public final class Moved extends RuntimeException {
  Moved(String stream) {
    super("the stream %s has moved on".formatted(stream), null, false, false);
  }
}
