package io.modelstate.api.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {
  private static LogRecord record(Level level, String message, Object... parameters) {
    var record = new LogRecord(level, message);
    record.setInstant(Instant.parse("2026-03-01T12:00:00.123456Z"));
    record.setLoggerName("io.modelstate");
    record.setParameters(parameters);
    return record;
  }

  @Test
  void aLineOfTextHasItsFieldsBehindTheSentence() {
    var fields = Map.of("port", 17070, "name", "my lab");
    assertEquals(
        "2026-03-01T12:00:00.123Z INFO  ready name=\"my lab\" port=17070\n",
        new LogLines(false).format(record(Level.INFO, "ready", fields)));
  }

  @Test
  void nobodyForgesALine() {
    var fields = Map.of("user", "x\n2026-03-01T12:00:00Z INFO all is well");
    var line = new LogLines(false).format(record(Level.WARNING, "one\ntwo", fields));
    assertEquals(1, line.lines().count());
    assertTrue(line.contains("WARN  one | two user=\"x\\n2026"), line);
  }

  @Test
  void aLineOfJsonIsAnObjectWithTheFieldsAsMembers() throws JsonProcessingException {
    var record = record(Level.SEVERE, "stopped", Map.of("position", 7L, "ok", false));
    record.setThrown(new IllegalStateException("disk gone", new RuntimeException("EIO")));
    var line = new LogLines(true).format(record);
    assertEquals(1, line.lines().count());
    var read = new ObjectMapper().readTree(line);
    assertEquals("2026-03-01T12:00:00.123Z", read.path("time").asText());
    assertEquals("ERROR", read.path("level").asText());
    assertEquals(7, read.path("position").asInt());
    assertEquals("stopped", read.path("message").asText());
    assertTrue(read.path("error").asText().contains("caused by: java.lang.RuntimeException: EIO"));
  }

  @Test
  void aLibrarysMessageHasItsParametersFilledIn() {
    var line = new LogLines(false).format(record(Level.FINE, "sent {0} of {1}", 3, 4));
    assertTrue(line.endsWith("DEBUG sent 3 of 4\n"), line);
  }
}
