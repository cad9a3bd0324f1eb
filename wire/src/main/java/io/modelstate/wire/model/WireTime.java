package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

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
    int nanos = at.getNano();
    var fraction = nanos == 0 ? "" : "." + "%09d".formatted(nanos).replaceAll("0+$", "");
    return at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"))
        + fraction
        + at.format(DateTimeFormatter.ofPattern("XXX"));
  }
}
