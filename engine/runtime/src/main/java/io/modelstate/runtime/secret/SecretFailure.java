package io.modelstate.runtime.secret;

/** A secret cannot be opened, or the key is not usable; the text says what to do. */
public final class SecretFailure extends RuntimeException {
  public SecretFailure(String message) {
    super(message);
  }

  public SecretFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
