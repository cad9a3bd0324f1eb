package io.modelstate.runtime.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Rejected;
import io.modelstate.runtime.codec.CommandCodec;
import io.modelstate.runtime.engine.Engine;

/** Clients that never got an answer ask again after the restart, with the same keys. */
final class Retries {
  private static final int ANSWERED_MAX = 5;

  private Retries() {}

  /**
   * Sends again what is in doubt, and some of what was answered: nothing is carried out twice. How
   * many were in doubt.
   */
  static int send(Engine engine, Testimony said) {
    var codec = new CommandCodec();
    var inDoubt = said.inDoubt();
    for (var key : inDoubt) {
      boolean carriedOut = rows(engine, key) > 0;
      try {
        var reply = Fingerprints.send(engine, codec, key, said.body(key));
        assertTrue(reply.repeated() || !carriedOut, "carried out twice: " + key);
        said.hear(Fingerprints.acknowledged(engine, key, reply));
      } catch (Rejected refused) {
        assertTrue(!carriedOut, "refused what was carried out: " + key);
        said.hear("NO " + key);
      }
    }
    for (var key : said.acknowledged().keySet().stream().limit(ANSWERED_MAX).toList()) {
      answeredAsBefore(engine, codec, key, said);
    }
    return inDoubt.size();
  }

  private static void answeredAsBefore(
      Engine engine, CommandCodec codec, String key, Testimony said) {
    long position = engine.log().lastPosition();
    var reply = Fingerprints.send(engine, codec, key, said.body(key));
    assertTrue(reply.repeated(), key);
    assertEquals(position, engine.log().lastPosition(), key);
    var ack = said.acknowledged().get(key);
    said.hear(Fingerprints.acknowledged(engine, key, reply));
    assertEquals(ack, said.acknowledged().get(key));
  }

  private static long rows(Engine engine, String key) {
    return engine.log().rows(0, Integer.MAX_VALUE).stream()
        .filter(row -> row.event().origin().correlation().equals(key))
        .count();
  }
}
