package io.modelstate.domain.model.machine;

import io.modelstate.domain.Status;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ModelEvent;

/** What can have happened to a machine. */
public sealed interface MachineEvent extends ModelEvent {
  /**
   * A machine is wanted; the cloud has not started it yet.
   *
   * @param base the operating system, {@code ubuntu@24.04}
   * @param controller whether it runs the controller, with a vote in its quorum
   */
  record MachineAdded(String machine, String base, Constraints constraints, boolean controller)
      implements MachineEvent {}

  /** The cloud started an instance for it. */
  record MachineProvisioned(String machine, String instance, String address, Hardware hardware)
      implements MachineEvent {}

  record MachineStatusSet(String machine, Subject subject, Status status) implements MachineEvent {}

  /** Whose status it is. */
  enum Subject {
    AGENT,
    INSTANCE,
    MODIFICATION
  }
}
