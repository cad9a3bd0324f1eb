package io.modelstate.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EngineClockTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final AtomicReference<Instant> machine = new AtomicReference<>(NOON);
  private final EngineClock clock = new EngineClock(machine::get);

  @Test
  void runsWithTheMachinesClockButNeverBack() {
    machine.set(NOON.plusSeconds(5));
    assertEquals(NOON.plusSeconds(5), clock.instant());
    machine.set(NOON);
    assertEquals(NOON.plusSeconds(5), clock.instant());
  }

  @Test
  void standsStillAndGoesOnFromThere() {
    clock.stop();
    machine.set(NOON.plusSeconds(60));
    assertEquals(NOON, clock.instant());
    clock.run();
    machine.set(NOON.plusSeconds(70));
    assertEquals(NOON.plusSeconds(10), clock.instant());
  }

  @Test
  void canBeMovedOnOnly() {
    clock.stop();
    clock.advance(Duration.ofHours(1));
    assertEquals(NOON.plusSeconds(3600), clock.instant());
    clock.run();
    clock.advance(Duration.ofHours(1));
    machine.set(NOON.plusSeconds(1));
    assertEquals(NOON.plusSeconds(7201), clock.instant());
    assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(-1)));
  }
}
