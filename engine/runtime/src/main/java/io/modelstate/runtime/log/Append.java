package io.modelstate.runtime.log;

import java.util.List;

/**
 * What one command adds to the log: all of it or nothing.
 *
 * @param expected streams that are read but not written, and must not have moved
 * @param onDurable runs on the writer's thread, before any caller of the same commit is woken
 */
public record Append(
    List<NewEvent> events, List<Expected> expected, List<Beside> beside, OnDurable onDurable) {
  /** The next event of {@code stream} would have this sequence, or the append is a conflict. */
  public record Expected(String stream, long nextSequence) {}

  public Append {
    events = List.copyOf(events);
    expected = List.copyOf(expected);
    beside = List.copyOf(beside);
  }

  public static Append of(List<NewEvent> events) {
    return new Append(events, List.of(), List.of(), OnDurable.NOTHING);
  }

  /** No event, only rows beside the log. */
  public static Append beside(List<Beside> beside) {
    return new Append(List.of(), List.of(), beside, OnDurable.NOTHING);
  }

  long bytes() {
    long sum = 0;
    for (var event : events) {
      sum += event.bytes();
    }
    return sum;
  }
}
