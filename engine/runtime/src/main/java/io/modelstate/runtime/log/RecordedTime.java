package io.modelstate.runtime.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Recorded time as text: UTC, always six digits of a second, so that texts sort as times do. */
public final class RecordedTime {
  private static final long DAY_SECONDS = 86_400;
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private RecordedTime() {}

  /** Written by hand for the years of four digits: it is done twice for each event. */
  public static String text(Instant time) {
    long day = Math.floorDiv(time.getEpochSecond(), DAY_SECONDS);
    var date = LocalDate.ofEpochDay(day);
    if (date.getYear() < 0 || date.getYear() > 9999) {
      return FORMAT.format(time);
    }
    int second = (int) (time.getEpochSecond() - day * DAY_SECONDS);
    var text = new StringBuilder(27);
    digits(text, date.getYear(), 1000).append('-');
    digits(text, date.getMonthValue(), 10).append('-');
    digits(text, date.getDayOfMonth(), 10).append('T');
    digits(text, second / 3600, 10).append(':');
    digits(text, second / 60 % 60, 10).append(':');
    digits(text, second % 60, 10).append('.');
    return digits(text, time.getNano() / 1000, 100_000).append('Z').toString();
  }

  /** From the digit worth {@code highest} down to the last. */
  private static StringBuilder digits(StringBuilder text, int number, int highest) {
    for (int worth = highest; worth > 0; worth /= 10) {
      text.append((char) ('0' + number / worth % 10));
    }
    return text;
  }

  public static Instant parse(String text) {
    return Instant.parse(text);
  }
}
