package io.modelstate.bench;

/**
 * What is measured besides the changes.
 *
 * @param start seconds
 */
record Whole(double start, Memory memory, Replays replays) {
  /** Events a second. */
  record Replays(double ours, double stock) {
    double ratio() {
      return ours / stock;
    }
  }
}
