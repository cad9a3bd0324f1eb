package io.modelstate.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hashes were computed with another language's SHA-256, from docs/auditing.md alone. */
class HashChainTest {
  private static final NewEvent ADDED =
      new NewEvent(
          "s",
          "model",
          0,
          "id-1",
          "model-added",
          1,
          Instant.parse("2026-03-01T12:00:00.123456Z"),
          new Origin("admin", "juju/3.6", "", "c1", ""),
          "",
          "{\"name\":\"naïve\"}");
  private static final NewEvent DESTROYED =
      new NewEvent(
          "s",
          "model",
          1,
          "id-2",
          "model-destroyed",
          2,
          Instant.parse("2026-03-01T12:00:01Z"),
          new Origin("bob", "", "done", "c2", "id-1"),
          "{\"k\":\"v\"}",
          "{}");

  private final HashChain chain = new HashChain();

  @Test
  void hashesAsTheDocumentSays() {
    var first = chain.event(Hash.NONE, ADDED);
    var second = chain.event(first, DESTROYED);
    var rows = List.of(new Row(1, ADDED, first), new Row(2, DESTROYED, second));
    assertEquals("f1261c64ee3bde0463302386d9a5147ec6b9981ae3ca10d6f6a2f70f9d8838c1", first.hex());
    assertEquals("0ad2cf94683263262bc9398a1f518370f61ac677092fb5c89de044230609462f", second.hex());
    assertEquals(
        "ab8f8ea7c4c5dc7d4809c5cf979cc1d47a1f6131af0d84b96c6946ab8e4964aa",
        chain.commit(Hash.NONE, 1, rows).hex());
  }

  @Test
  void anEventsHashDependsOnTheOneBefore() {
    assertNotEquals(
        chain.event(Hash.NONE, DESTROYED), chain.event(chain.event(Hash.NONE, ADDED), DESTROYED));
  }

  @Test
  void aHashSurvivesBeingWrittenAsBytes() {
    var hash = chain.event(Hash.NONE, ADDED);
    assertEquals(hash, Hash.of(hash.bytes()));
  }
}
