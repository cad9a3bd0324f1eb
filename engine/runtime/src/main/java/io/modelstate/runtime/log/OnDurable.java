package io.modelstate.runtime.log;

/** Told when an append is on disk. Must be quick and must not throw: throwing stops the log. */
@FunctionalInterface
public interface OnDurable {
  OnDurable NOTHING = (first, last) -> {};

  /**
   * The positions of the append's events, which follow each other without a gap. Without events,
   * both are the last position of the log.
   */
  void durable(long firstPosition, long lastPosition);
}
