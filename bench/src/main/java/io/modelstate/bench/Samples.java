package io.modelstate.bench;

import java.util.Arrays;

/** Numbers of one kind, in ascending order. */
final class Samples {
  private final long[] ascending;

  private Samples(long[] ascending) {
    this.ascending = ascending;
  }

  static Samples of(long... values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return new Samples(sorted);
  }

  /** Nearest rank: the smallest value that at least {@code percent} of all are not above. */
  long percentile(double percent) {
    if (ascending.length == 0) {
      throw new IllegalStateException("no samples");
    }
    int rank = (int) Math.ceil(percent / 100 * ascending.length);
    return ascending[Math.clamp(rank - 1, 0, ascending.length - 1)];
  }

  /** The middle one, or the mean of the two in the middle. */
  static double median(double... values) {
    if (values.length == 0) {
      throw new IllegalStateException("no samples");
    }
    var sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
