package io.modelstate.domain.model.machine;

import io.modelstate.domain.Status;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ContentsEvent;

/** What can have happened to a machine. */
public sealed interface MachineEvent extends ContentsEvent {
  /**
   * A machine is wanted; the cloud has not started it yet. The id of a container starts with that
   * of its host: {@code 0/lxd/1}.
   *
   * @param base the operating system, {@code ubuntu@24.04}
   * @param controller whether it runs the controller, with a vote in its quorum
   */
  record MachineAdded(String machine, String base, Constraints constraints, boolean controller)
      implements MachineEvent {}

  /** Where the cloud is to start it, {@code zone=az1}. */
  record MachinePlaced(String machine, String directive) implements MachineEvent {}

  /** The cloud started an instance for it. */
  record MachineProvisioned(String machine, String instance, String address, Hardware hardware)
      implements MachineEvent {}

  record MachineStatusSet(String machine, Subject subject, Status status) implements MachineEvent {}

  /**
   * It is to go.
   *
   * @param keepInstance the cloud is to leave its instance running
   */
  record MachineMarkedDying(String machine, boolean keepInstance) implements MachineEvent {}

  record MachineMarkedDead(String machine) implements MachineEvent {}

  record MachineRemoved(String machine) implements MachineEvent {}

  /** Whose status it is. */
  enum Subject {
    AGENT,
    INSTANCE,
    MODIFICATION
  }
}
