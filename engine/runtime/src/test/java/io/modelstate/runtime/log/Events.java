package io.modelstate.runtime.log;

import java.time.Instant;
import java.util.List;

/** Events and appends for the tests of the log. */
public final class Events {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  private static final Origin ADMIN = new Origin("admin", "juju/3.6", "", "c1", "");

  private Events() {}

  public static NewEvent event(String stream, long sequence) {
    return event(stream, sequence, "{\"n\":%d}".formatted(sequence));
  }

  public static NewEvent event(String stream, long sequence, String payload) {
    var id = stream + "-" + sequence;
    return new NewEvent(
        stream,
        "model",
        sequence,
        id,
        "happened",
        1,
        NOON.plusSeconds(sequence),
        ADMIN,
        "",
        payload);
  }

  public static Append append(String stream, long sequence) {
    return Append.of(List.of(event(stream, sequence)));
  }
}
