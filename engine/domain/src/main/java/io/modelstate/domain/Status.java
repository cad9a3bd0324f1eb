package io.modelstate.domain;

import java.time.Instant;

/** A status value as Juju shows it; {@code since} when it was set. */
public record Status(String current, String message, Instant since) {
  public static Status of(String current, Instant since) {
    return new Status(current, "", since);
  }
}
