package io.modelstate.domain.model.machine;

import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import java.util.List;
import java.util.Optional;

/** What a client may ask of machines. */
public sealed interface MachineCommand extends ModelCommand {
  /**
   * A machine, or a container on one.
   *
   * @param base {@code ubuntu@22.04}; empty for the model's default
   */
  record AddMachine(
      ModelId model, String base, Constraints constraints, Optional<PlacementDirective> placement)
      implements MachineCommand {}

  /**
   * The machine goes.
   *
   * @param force with all that is on it
   * @param keepInstance the cloud leaves its instance running
   */
  record RemoveMachine(ModelId model, String machine, boolean force, boolean keepInstance)
      implements MachineCommand {}

  /** The cloud tries again to start what it failed to start; all such machines if none is named. */
  record RetryProvisioning(ModelId model, List<String> machines) implements MachineCommand {
    public RetryProvisioning {
      machines = List.copyOf(machines);
    }
  }
}
