package io.modelstate.cli.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No answer could be had; the message says why in the user's terms. */
public final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stood in the way. */
  public enum Why {
    /** Nothing listens there, or the network is away. */
    NO_CONNECTION,
    /** Who answered does not hold the certificate that is known. */
    NOT_TRUSTED,
    /** The conversation broke off. */
    BROKEN_OFF
  }

  private final Why why;

  public Unreachable(Why why, String message, @Nullable IOException cause) {
    super(message, cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
