package io.modelstate.runtime.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.law.Pictures;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.Row;
import io.modelstate.runtime.log.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of a log after its process died, given what that process had said. */
final class Aftermath {
  private static final int ALL = Integer.MAX_VALUE;

  private final Engine engine;
  private final Testimony said;
  private final Map<String, List<Row>> byKey = new HashMap<>();

  private Aftermath(Engine engine, Testimony said) {
    this.engine = engine;
    this.said = said;
    for (var row : engine.log().rows(0, ALL)) {
      byKey.computeIfAbsent(row.event().origin().correlation(), _ -> new ArrayList<>()).add(row);
    }
  }

  static void check(Engine engine, Testimony said) {
    assertEquals(List.of(), said.strange());
    assertInstanceOf(Verdict.Sound.class, LogVerifier.verify(engine.log()));
    assertTrue(engine.log().lastPosition() >= said.shown(), "what a start showed is gone");
    var after = new Aftermath(engine, said);
    after.whatWasAcknowledgedIsThere();
    after.whatWasRefusedIsNot();
    after.nothingIsHalfApplied();
    imagesAreAReplay(engine);
    streamsAgree(engine);
    secretsOpen(engine);
  }

  private void whatWasAcknowledgedIsThere() {
    said.acknowledged()
        .forEach(
            (key, ack) -> {
              var rows = byKey.getOrDefault(key, List.of());
              assertEquals(ack.events(), rows.size(), "events of " + key);
              assertEquals(ack.fingerprint(), Fingerprints.of(rows), "what " + key + " did");
              assertTrue(
                  rows.isEmpty() || rows.getLast().position() == ack.position(), "place of " + key);
            });
  }

  private void whatWasRefusedIsNot() {
    said.refused().forEach(key -> assertFalse(byKey.containsKey(key), key));
  }

  /** The events of one command follow each other, in one commit. */
  private void nothingIsHalfApplied() {
    var ends = new TreeMap<Long, Long>();
    engine
        .log()
        .commits(0, ALL)
        .forEach(commit -> ends.put(commit.firstPosition(), commit.lastPosition()));
    byKey.forEach(
        (key, rows) -> {
          long first = rows.getFirst().position();
          long last = rows.getLast().position();
          if (!key.isEmpty()) {
            assertEquals(rows.size(), last - first + 1, "rows of " + key);
            assertTrue(ends.floorEntry(first).getValue() >= last, "commit of " + key);
          }
        });
  }

  static void imagesAreAReplay(Engine engine) {
    assertEquals(Pictures.replayed(engine.log()), Pictures.of(engine.images()));
  }

  /** The controller's stream and those of its models were written together. */
  private static void streamsAgree(Engine engine) {
    var registered = engine.controller().registry().byId().keySet();
    var alive = new ArrayList<ModelId>();
    engine
        .images()
        .models()
        .forEach(
            (id, image) -> {
              if (image.state().details().life() != Life.GONE) {
                alive.add(id);
              }
            });
    assertEquals(List.copyOf(registered), alive);
  }

  /** Secrets are written with the events that refer to them. */
  private static void secretsOpen(Engine engine) {
    for (var user : engine.controller().users().byKey().values()) {
      user.password().ifPresent(ref -> assertTrue(engine.reveal(ref).length > 0));
    }
  }
}
