package io.modelstate.api;

/** The server cannot start; the text tells its user why and what to do. */
public final class StartRefused extends RuntimeException {
  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }

  public StartRefused(String message) {
    super(message);
  }
}
