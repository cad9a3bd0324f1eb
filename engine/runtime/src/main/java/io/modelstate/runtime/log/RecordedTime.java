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

  /** A second and its text, up to the point. */
  private record Second(long epoch, String text) {}

  /** The newest: events come one behind another, and each one's time is written twice. */
  private static volatile Second newest = new Second(0, "1970-01-01T00:00:00.");

  /** Written by hand for the years of four digits. */
  public static String text(Instant time) {
    var second = newest;
    if (second.epoch() != time.getEpochSecond()) {
      long day = Math.floorDiv(time.getEpochSecond(), DAY_SECONDS);
      var date = LocalDate.ofEpochDay(day);
      if (date.getYear() < 0 || date.getYear() > 9999) {
        return FORMAT.format(time);
      }
      second =
          new Second(time.getEpochSecond(), text(date, time.getEpochSecond() - day * DAY_SECONDS));
      newest = second;
    }
    var text = new StringBuilder(27).append(second.text());
    return digits(text, time.getNano() / 1000, 100_000).append('Z').toString();
  }

  private static String text(LocalDate date, long ofDay) {
    int second = (int) ofDay;
    var text = new StringBuilder(20);
    digits(text, date.getYear(), 1000).append('-');
    digits(text, date.getMonthValue(), 10).append('-');
    digits(text, date.getDayOfMonth(), 10).append('T');
    digits(text, second / 3600, 10).append(':');
    digits(text, second / 60 % 60, 10).append(':');
    return digits(text, second % 60, 10).append('.').toString();
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
