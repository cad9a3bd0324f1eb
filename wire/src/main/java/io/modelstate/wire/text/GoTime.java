package io.modelstate.wire.text;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments and spans of time as Juju's client shows them. */
public final class GoTime {
  public static final String NEVER = "never connected";

  private static final Duration JUST_NOW_BELOW = Duration.ofSeconds(2);

  private GoTime() {}

  /** {@code 5 minutes ago}, rounded down; from a day on the date, in the zone of {@code when}. */
  public static String ago(OffsetDateTime when, Instant now) {
    var past = Duration.between(when.toInstant(), now);
    if (past.toHours() >= 24) {
      return date(when);
    }
    if (past.toHours() > 0) {
      return past.toHours() == 1 ? "1 hour ago" : past.toHours() + " hours ago";
    }
    if (past.toMinutes() > 0) {
      return past.toMinutes() == 1 ? "1 minute ago" : past.toMinutes() + " minutes ago";
    }
    return past.compareTo(JUST_NOW_BELOW) < 0 ? "just now" : past.toSeconds() + " seconds ago";
  }

  /** When somebody was last here, {@code exact} or relative. */
  public static String lastConnection(@Nullable OffsetDateTime when, Instant now, boolean exact) {
    if (when == null) {
      return NEVER;
    }
    return exact ? exact(when) : ago(when, now);
  }

  /** {@code 2026-03-04 04:05:06.123456789 +0000 UTC}. */
  public static String exact(OffsetDateTime when) {
    var offset = when.format(pattern("xx"));
    return when.format(pattern("yyyy-MM-dd HH:mm:ss"))
        + fraction(when.getNano())
        + " "
        + offset
        + (when.getOffset().equals(ZoneOffset.UTC) ? " UTC" : " " + offset);
  }

  /** {@code 2026-03-04T04:05:06.5Z}: no more decimals than needed. */
  public static String rfc3339(OffsetDateTime when) {
    return when.format(pattern("yyyy-MM-dd'T'HH:mm:ss"))
        + fraction(when.getNano())
        + when.format(pattern("XXX"));
  }

  private static String fraction(int nanos) {
    return nanos == 0 ? "" : "." + "%09d".formatted(nanos).replaceAll("0+$", "");
  }

  /** {@code 2006-01-02}, in the zone of the value. */
  public static String date(OffsetDateTime when) {
    return when.format(pattern("yyyy-MM-dd"));
  }

  /** {@code 04 Mar 2026 04:00:00Z}, in the reader's zone. */
  public static String local(OffsetDateTime when, ZoneId zone) {
    return when.atZoneSameInstant(zone).format(pattern("dd MMM yyyy HH:mm:ssXXX"));
  }

  /** {@code 04:00:00Z}, in the reader's zone. */
  public static String localTime(OffsetDateTime when, ZoneId zone) {
    return when.atZoneSameInstant(zone).format(pattern("HH:mm:ssXXX"));
  }

  /** {@code 2026-03-04 04:00:00Z}. */
  public static String utc(OffsetDateTime when) {
    return utc(when, "yyyy-MM-dd HH:mm:ss'Z'");
  }

  /** {@code 04:00:00}. */
  public static String utcTime(OffsetDateTime when) {
    return utc(when, "HH:mm:ss");
  }

  private static String utc(OffsetDateTime when, String pattern) {
    return when.withOffsetSameInstant(ZoneOffset.UTC).format(pattern(pattern));
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** {@code 2d 1h}; {@code never} when there is none. */
  public static String interval(Duration span) {
    if (span.isZero() || span.isNegative()) {
      return "never";
    }
    List<String> parts = new ArrayList<>();
    part(parts, span.toDays(), "d");
    part(parts, span.toHoursPart(), "h");
    part(parts, span.toMinutesPart(), "m");
    part(parts, span.toSecondsPart(), "s");
    return String.join(" ", parts);
  }

  private static void part(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + unit);
    }
  }
}
