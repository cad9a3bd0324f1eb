package io.modelstate.runtime.log;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event that is encoded and sequenced, and has no position yet.
 *
 * @param stream the uuid of the controller or model; an event outside any stream has its own id
 * @param kind {@code controller}, {@code model}, or empty for an event outside any stream
 * @param sequence from 0, without a gap
 * @param recorded the caller's clock, cut to microseconds so that every store gives back the same
 * @param metadata a JSON object with what has no column of its own; empty if there is nothing
 * @param payload JSON text
 */
public record NewEvent(
    String stream,
    String kind,
    long sequence,
    String id,
    String name,
    int revision,
    Instant recorded,
    Origin origin,
    String metadata,
    String payload) {
  private static final int FIXED_BYTES = 256;

  public NewEvent {
    requireNonNull(stream, "stream");
    requireNonNull(kind, "kind");
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    requireNonNull(origin, "origin");
    requireNonNull(metadata, "metadata");
    requireNonNull(payload, "payload");
  }

  public boolean isOutsideAnyStream() {
    return kind.isEmpty();
  }

  /** About how much memory the event holds while it waits; for limits, not for accounts. */
  long bytes() {
    return FIXED_BYTES + metadata.length() + (long) payload.length();
  }
}
