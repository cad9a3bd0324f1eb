package io.modelstate.runtime.log;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Looks for a while before going to sleep. Sleeping and being woken costs 25 us and more each way:
 * with one client at a time that is a third on top of its commit. With many at once nobody spins,
 * for then there is other work to do. The time is about that of a commit.
 */
final class Spin {
  private static final long NANOS_MAX =
      Runtime.getRuntime().availableProcessors() > 1 ? TimeUnit.MICROSECONDS.toNanos(300) : 0;

  private Spin() {}

  /** Returns when it holds, or when it has been long enough. */
  static void until(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean() && System.nanoTime() - begin < NANOS_MAX) {
      Thread.onSpinWait();
    }
  }
}
