package io.modelstate.domain.model.machine;

import io.modelstate.domain.Status;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.Subject;
import org.pcollections.TreePMap;

/** A machine; instance and address are empty until the cloud has started it. */
public record Machine(
    String id,
    String base,
    Constraints constraints,
    boolean controller,
    String instance,
    String address,
    Hardware hardware,
    TreePMap<Subject, Status> statuses) {

  static Machine of(MachineAdded e) {
    return new Machine(
        e.machine(),
        e.base(),
        e.constraints(),
        e.controller(),
        "",
        "",
        Hardware.UNKNOWN,
        TreePMap.empty());
  }

  Machine provisioned(MachineProvisioned e) {
    return new Machine(
        id, base, constraints, controller, e.instance(), e.address(), e.hardware(), statuses);
  }

  Machine with(Subject subject, Status status) {
    return new Machine(
        id,
        base,
        constraints,
        controller,
        instance,
        address,
        hardware,
        statuses.plus(subject, status));
  }
}
