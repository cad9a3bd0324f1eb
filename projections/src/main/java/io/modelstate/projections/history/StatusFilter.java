package io.modelstate.projections.history;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.wire.model.ClientWire.StatusHistoryFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which part of a history is wanted: the newest so many, or all after a moment.
 *
 * @param size 0 for all
 * @param exclude messages that are left out
 */
record StatusFilter(int size, Optional<Instant> after, List<String> exclude) {

  /** Refuses what asks for nothing, or in two ways at once. */
  static StatusFilter of(StatusHistoryFilter asked, Instant now) {
    var date = asked.date();
    var delta = asked.delta();
    if (asked.size() <= 0 && date == null && delta == null) {
      throw notValid("missing filter parameters");
    }
    if (asked.size() > 0 && date != null) {
      throw notValid("Size and Date together");
    }
    if (asked.size() > 0 && delta != null) {
      throw notValid("Size and Delta together");
    }
    if (date != null && delta != null) {
      throw notValid("Date and Delta together");
    }
    return new StatusFilter(
        Math.max(asked.size(), 0),
        delta == null
            ? Optional.ofNullable(date).map(at -> at.instant())
            : Optional.of(now.minus(Duration.ofNanos(delta))),
        Objects.requireNonNullElse(asked.exclude(), List.of()));
  }

  List<Status> of(List<Status> history) {
    return newest(history.stream().filter(this::wanted)).toList();
  }

  /** The last of them, where a number was given. */
  <T> Stream<T> newest(Stream<T> entries) {
    var all = entries.toList();
    return all.stream().skip(size == 0 ? 0 : Math.max(0, all.size() - size));
  }

  private boolean wanted(Status status) {
    return after.filter(from -> !status.since().isAfter(from)).isEmpty()
        && !exclude.contains(status.message());
  }

  private static Rejected notValid(String what) {
    return Rejected.notValid("cannot validate status history filter: " + what + " not valid");
  }
}
