package io.modelstate.runtime.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Recorded time as text: UTC, always six digits of a second, so that texts sort as times do. */
public final class RecordedTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private RecordedTime() {}

  public static String text(Instant time) {
    return FORMAT.format(time);
  }

  public static Instant parse(String text) {
    return Instant.parse(text);
  }
}
