package io.modelstate.domain.model.unit;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.ContentsEvent;
import java.util.List;

/** What can have happened to a unit. */
public sealed interface UnitEvent extends ContentsEvent {
  /** {@code machine} is empty on kubernetes. */
  record UnitAdded(String unit, String application, String machine) implements UnitEvent {}

  /** It lives beside its principal, on whatever machine that has. */
  record SubordinateUnitAdded(String unit, String application, String principal)
      implements UnitEvent {}

  record UnitAddressSet(String unit, String publicAddress, String privateAddress)
      implements UnitEvent {}

  /** All ports that are open, {@code 80/tcp} or {@code 8000-8010/tcp}. */
  record PortsOpened(String unit, List<String> ports) implements UnitEvent {
    public PortsOpened {
      ports = List.copyOf(ports);
    }
  }

  record UnitStatusSet(String unit, Subject subject, Status status) implements UnitEvent {}

  record UnitMarkedDying(String unit) implements UnitEvent {}

  record UnitMarkedDead(String unit) implements UnitEvent {}

  record UnitRemoved(String unit) implements UnitEvent {}

  /** Whose status it is. */
  enum Subject {
    AGENT,
    WORKLOAD
  }
}
