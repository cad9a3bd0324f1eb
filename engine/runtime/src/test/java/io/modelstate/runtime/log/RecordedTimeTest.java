package io.modelstate.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecordedTimeTest {
  private static final DateTimeFormatter PATTERN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final long YEARS_SECONDS = 9_999L * 365 * 86_400;

  @Test
  void everyTimeIsWrittenAsThePatternSays() {
    var random = new SplittableRandom(4);
    for (int i = 0; i < 20_000; i++) {
      var time =
          Instant.ofEpochSecond(
              random.nextLong(-62_000_000_000L, YEARS_SECONDS), random.nextInt(1_000_000_000));
      assertEquals(PATTERN.format(time), RecordedTime.text(time));
    }
  }

  @Test
  void yearsOutsideFourDigitsFollowThePatternToo() {
    for (var text : new String[] {"-0044-03-15T12:00:00Z", "+12026-01-02T03:04:05.000006Z"}) {
      var time = Instant.parse(text);
      assertEquals(PATTERN.format(time), RecordedTime.text(time));
    }
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var time = Instant.parse("2026-03-01T23:59:59.999999Z").truncatedTo(ChronoUnit.MICROS);
    assertEquals("2026-03-01T23:59:59.999999Z", RecordedTime.text(time));
    assertEquals(time, RecordedTime.parse(RecordedTime.text(time)));
  }
}
