package io.modelstate.domain.model.agent;

import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.unit.UnitEvent;
import java.util.List;
import org.pcollections.TreePMap;

/**
 * One thing that was seen to have happened where the model runs. What it speaks of may be gone by
 * the time it arrives; then it says nothing.
 */
public sealed interface Observation {
  record MachineStarted(String machine, String instance, String address, Hardware hardware)
      implements Observation {}

  record MachineStatusSeen(
      String machine, MachineEvent.Subject subject, String current, String message)
      implements Observation {}

  /** The instance is gone; what was dying can be taken away. */
  record MachineStopped(String machine) implements Observation {}

  record UnitStatusSeen(String unit, UnitEvent.Subject subject, String current, String message)
      implements Observation {}

  record UnitAddressSeen(String unit, String publicAddress, String privateAddress)
      implements Observation {}

  record PortsSeen(String unit, List<String> ports) implements Observation {
    public PortsSeen {
      ports = List.copyOf(ports);
    }
  }

  /** Its agent has ended; what was dying can be taken away. */
  record UnitStopped(String unit) implements Observation {}

  record LeaderSeen(String application, String unit) implements Observation {}

  record ApplicationStatusSeen(String application, String current, String message)
      implements Observation {}

  record WorkloadVersionSeen(String application, String version) implements Observation {}

  /** The unit takes part in a relation. A principal brings its subordinate up. */
  record ScopeEntered(String relation, String unit, TreePMap<String, String> data)
      implements Observation {}

  record ScopeLeft(String relation, String unit) implements Observation {}

  record RelationStatusSeen(String relation, String current, String message)
      implements Observation {}

  /** The unit has what its application has. */
  record ResourceFetched(String unit, String name) implements Observation {}

  /** The cloud has made what was asked for. */
  record StorageMade(String storage, String providerId, long sizeMib) implements Observation {}

  /** The unit's machine has it. */
  record StorageConnected(String storage, String unit, String location) implements Observation {}

  /** The unit's machine has let it go; what was to be detached is. */
  record StorageDisconnected(String storage, String unit) implements Observation {}

  /** The cloud no longer has it; what was dying can be taken away. */
  record StorageDestroyed(String storage) implements Observation {}

  record StorageStatusSeen(String storage, String current, String message) implements Observation {}
}
