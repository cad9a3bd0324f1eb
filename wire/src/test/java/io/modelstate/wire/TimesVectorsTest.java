package io.modelstate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.config.GoDuration;
import io.modelstate.domain.config.SizeMib;
import io.modelstate.wire.text.BinarySize;
import io.modelstate.wire.text.GoTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TimesVectorsTest {
  @TestFactory
  Stream<DynamicTest> times() {
    return Vectors.of("time-ago.json", TimesVectorsTest::output);
  }

  private static Object output(JsonNode input) {
    return switch (input.path("function").asText()) {
      case "time-ago" -> Map.of("text", GoTime.ago(when(input), now(input)));
      case "last-connection" ->
          Map.of(
              "text",
              GoTime.lastConnection(
                  input.hasNonNull("when") ? when(input) : null,
                  now(input),
                  input.path("exact").asBoolean()));
      case "status-time-iso" ->
          Map.of("text", GoTime.utc(when(input)), "time-only", GoTime.utcTime(when(input)));
      case "status-time-local" -> local(when(input), ZoneId.of(input.get("local-zone").asText()));
      case "humanise-interval" -> Map.of("text", GoTime.interval(duration(input)));
      case "parse-duration" -> parsed(GoDuration.parse(input.get("value").asText()));
      case "parse-size-mib" -> Map.of("mib", SizeMib.parse(input.get("value").asText()).toString());
      case "format-size-from-mib" -> Map.of("text", BinarySize.ofMib(input.get("mib").asLong()));
      default -> throw new IllegalArgumentException(input.toString());
    };
  }

  private static OffsetDateTime when(JsonNode input) {
    return OffsetDateTime.parse(input.get("when").asText());
  }

  private static Instant now(JsonNode input) {
    return Instant.parse(input.get("now").asText());
  }

  private static Map<String, String> local(OffsetDateTime when, ZoneId zone) {
    return Map.of("text", GoTime.local(when, zone), "time-only", GoTime.localTime(when, zone));
  }

  private static Duration duration(JsonNode input) {
    return Duration.ofNanos(GoDuration.parse(input.get("duration").asText()).nanos());
  }

  private static Map<String, Object> parsed(GoDuration duration) {
    return Map.of("nanos", duration.nanos(), "text", duration.text());
  }
}
