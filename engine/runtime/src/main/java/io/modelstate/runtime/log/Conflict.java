package io.modelstate.runtime.log;

/** Somebody else wrote the stream first, or the stream exists already. Nothing was sequenced. */
public final class Conflict extends RuntimeException {
  public Conflict(String message) {
    super(message, null, false, false);
  }
}
