package io.modelstate.runtime.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The engine's time: what events are stamped with and what the simulated cloud goes by. It runs
 * with the machine's clock, can be stopped, and moved on; it never goes back, so that the history
 * is in the order of its times. Safe for many threads.
 */
public final class EngineClock implements InstantSource {
  private final InstantSource machine;
  private Duration ahead = Duration.ZERO;
  private boolean stopped;
  private Instant last;

  public EngineClock(InstantSource machine) {
    this.machine = machine;
    this.last = machine.instant();
  }

  @Override
  public synchronized Instant instant() {
    if (!stopped) {
      var now = machine.instant().plus(ahead);
      last = now.isAfter(last) ? now : last;
    }
    return last;
  }

  public synchronized boolean stopped() {
    return stopped;
  }

  /** Stands still from now on. */
  public synchronized void stop() {
    instant();
    stopped = true;
  }

  /** Goes on from where it stands. */
  public synchronized void run() {
    if (stopped) {
      ahead = Duration.between(machine.instant(), last);
      stopped = false;
    }
  }

  /**
   * On by that much, whether it runs or stands.
   *
   * @throws IllegalArgumentException for less than nothing
   */
  public synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock cannot go back");
    }
    last = instant().plus(by);
    ahead = ahead.plus(by);
  }
}
