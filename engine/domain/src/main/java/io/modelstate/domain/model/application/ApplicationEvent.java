package io.modelstate.domain.model.application;

import io.modelstate.domain.Status;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.ModelEvent;
import java.util.List;
import org.pcollections.TreePMap;

/** What can have happened to an application and its units. */
public sealed interface ApplicationEvent extends ModelEvent {
  record ApplicationDeployed(
      String application,
      Charm charm,
      String base,
      Constraints constraints,
      TreePMap<String, String> endpointBindings)
      implements ApplicationEvent {}

  /** All endpoints can be reached from everywhere. */
  record ApplicationExposed(String application) implements ApplicationEvent {}

  /** {@code machine} is empty on kubernetes. */
  record UnitAdded(String unit, String application, String machine) implements ApplicationEvent {}

  /** The unit speaks for its application. */
  record LeaderElected(String unit, String application) implements ApplicationEvent {}

  record PortsOpened(String unit, List<String> ports) implements ApplicationEvent {
    public PortsOpened {
      ports = List.copyOf(ports);
    }
  }

  record UnitStatusSet(String unit, Subject subject, Status status) implements ApplicationEvent {}

  /** Whose status it is. */
  enum Subject {
    AGENT,
    WORKLOAD
  }
}
