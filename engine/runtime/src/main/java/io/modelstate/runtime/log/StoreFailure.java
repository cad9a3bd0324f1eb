package io.modelstate.runtime.log;

/** The store is broken or did not do what it must: for the operator, not for a client. */
public final class StoreFailure extends RuntimeException {
  public StoreFailure(String message) {
    super(message);
  }

  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
