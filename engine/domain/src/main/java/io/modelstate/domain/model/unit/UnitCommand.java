package io.modelstate.domain.model.unit;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.domain.name.ModelId;
import java.util.List;

/** What a client may ask of units. */
public sealed interface UnitCommand extends ModelCommand {
  /**
   * More units of an application.
   *
   * @param placement for as many of them as it has entries; the others get a machine each
   * @param attachStorage existing storage for the one unit
   */
  record AddUnits(
      ModelId model,
      String application,
      int count,
      List<PlacementDirective> placement,
      List<String> attachStorage)
      implements UnitCommand {
    public AddUnits {
      placement = List.copyOf(placement);
      attachStorage = List.copyOf(attachStorage);
    }
  }

  /**
   * The unit goes, its subordinates with it.
   *
   * @param destroyStorage its storage too, instead of leaving it behind
   * @param force even if it cannot go in order
   */
  record RemoveUnit(ModelId model, String unit, boolean destroyStorage, boolean force)
      implements UnitCommand {}

  /** A unit whose hook failed goes on, trying the hook again or not. */
  record ResolveUnit(ModelId model, String unit, boolean retry) implements UnitCommand {}
}
