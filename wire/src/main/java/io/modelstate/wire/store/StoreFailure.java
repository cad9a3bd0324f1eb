package io.modelstate.wire.store;

import java.io.Serial;

/** The client's files cannot be read or written. */
public final class StoreFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }

  StoreFailure(String message) {
    super(message);
  }
}
