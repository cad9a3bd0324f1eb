package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.modelstate.wire.text.GoTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A moment with the zone its sender wrote it in. */
public record WireTime(OffsetDateTime at) {
  /** What Go sends for a time that was never set. */
  public static final WireTime ZERO = parse("0001-01-01T00:00:00Z");

  public static WireTime of(Instant instant) {
    return new WireTime(instant.atOffset(ZoneOffset.UTC));
  }

  @JsonCreator
  public static WireTime parse(String text) {
    return new WireTime(OffsetDateTime.parse(text));
  }

  public Instant instant() {
    return at.toInstant();
  }

  @JsonValue
  @Override
  public String toString() {
    return GoTime.rfc3339(at);
  }
}
