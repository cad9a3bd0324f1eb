package io.modelstate.domain.model.charm;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmCommand.AddCharm;
import io.modelstate.domain.model.charm.CharmEvent.CharmAdded;

/** The rules of charms. No block stops them. */
public final class CharmDecider {
  private CharmDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, CharmCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    return switch (command) {
      case AddCharm c -> add(state, c);
    };
  }

  private static Decision<ModelEvent> add(ModelState state, AddCharm c) {
    state.requireActive();
    return state.charms().contains(c.url())
        ? Decision.nothing()
        : Decision.of(new CharmAdded(c.url(), c.metadata()));
  }
}
