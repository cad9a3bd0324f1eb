package io.modelstate.runtime.law;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Where randomness in tests begins, so that a failure can be run again. */
public final class Seed {
  private Seed() {}

  /** The seed that was asked for, or a fresh one. */
  public static long chosen() {
    var asked = Long.getLong("seed");
    return asked != null ? asked : new SplittableRandom().nextLong(1_000_000_000);
  }

  /** As many seeds as {@code property} says, or {@code count}; one when a seed was asked for. */
  public static LongStream several(String property, int count) {
    if (Long.getLong("seed") != null) {
      return LongStream.of(chosen());
    }
    return new SplittableRandom().longs(Integer.getInteger(property, count), 0, 1_000_000_000);
  }

  /** What a failure must say so that it can be run again. */
  public static String says(long seed) {
    return "run it again with -Dseed=" + seed;
  }
}
