package io.modelstate.runtime.axon;

import io.modelstate.domain.Decision;
import io.modelstate.domain.Event;
import io.modelstate.domain.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a shell answers. A refusal is an answer too: thrown, it would roll back the unit of work and
 * cost the aggregate its place in the cache.
 */
public sealed interface Outcome {
  /** Decided and sequenced; not yet durable. */
  record Accepted(List<Recorded> events, List<String> warnings, Optional<String> created)
      implements Outcome {}

  record Refused(Rejected rejected) implements Outcome {}

  /** An event and the stream it went to. */
  record Recorded(String stream, Event event) {}

  /** What a decision comes to when its own events go to {@code stream}. */
  static Accepted of(String stream, Decision<? extends Event> decision) {
    var events = new ArrayList<Recorded>();
    decision.events().forEach(event -> events.add(new Recorded(stream, event)));
    for (var other : decision.others()) {
      other.events().forEach(event -> events.add(new Recorded(other.model().uuid(), event)));
    }
    return new Accepted(List.copyOf(events), decision.warnings(), decision.created());
  }
}
