package io.modelstate.bench;

/**
 * How much is measured.
 *
 * @param seconds each peer runs in each round
 */
record Scale(
    boolean quick,
    int models,
    int warmRounds,
    int rounds,
    double seconds,
    int replayEvents,
    int startEvents,
    int starts,
    int memoryModels,
    int memoryEvents) {
  static final Scale FULL = new Scale(false, 2_000, 4, 3, 4, 500_000, 1_000_000, 5, 2_000, 200_000);
  static final Scale QUICK = new Scale(true, 2_000, 1, 3, 0.8, 100_000, 100_000, 3, 500, 20_000);
}
