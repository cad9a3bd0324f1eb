package io.modelstate.domain;

/** An event that cannot have happened to the state it meets. A fault: the stream stops. */
public final class BrokenHistory extends RuntimeException {
  public BrokenHistory(String message) {
    super(message);
  }
}
