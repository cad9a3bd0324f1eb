package io.modelstate.runtime.log;

import org.jspecify.annotations.Nullable;

/** Cannot be done now; the text says what helps. */
public final class Unavailable extends RuntimeException {
  public Unavailable(String message) {
    super(message);
  }

  public Unavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The same for another caller, with that caller's stack. */
  Unavailable again() {
    return new Unavailable(String.valueOf(getMessage()), getCause());
  }
}
