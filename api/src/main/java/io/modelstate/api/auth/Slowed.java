package io.modelstate.api.auth;

import java.time.Duration;

/** Too many wrong passwords: this attempt was not looked at. The same text whoever is asked for. */
public final class Slowed extends RuntimeException {
  private final long seconds;

  Slowed(Duration wait) {
    super(
        "too many wrong passwords: try again in %d s".formatted(wholeSeconds(wait)),
        null,
        false,
        false);
    seconds = wholeSeconds(wait);
  }

  /** To wait, rounded up. */
  public long seconds() {
    return seconds;
  }

  private static long wholeSeconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
