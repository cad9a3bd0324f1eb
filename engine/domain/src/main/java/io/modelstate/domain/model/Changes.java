package io.modelstate.domain.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Events decided so far, and the state they lead to. For rules that cascade: each step looks at
 * what the steps before it left. Not thread-safe; lives within one decision.
 */
public final class Changes {
  private final List<ModelEvent> events = new ArrayList<>();
  private ModelState state;

  public Changes(ModelState state) {
    this.state = state;
  }

  public void add(ModelEvent event) {
    events.add(event);
    state = state.evolve(event);
  }

  /** After all events added. */
  public ModelState state() {
    return state;
  }

  public List<ModelEvent> events() {
    return List.copyOf(events);
  }
}
