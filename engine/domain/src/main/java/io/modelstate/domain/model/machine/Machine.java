package io.modelstate.domain.model.machine;

import io.modelstate.domain.Status;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.Subject;
import org.pcollections.TreePMap;

/**
 * A machine or a container; instance and address are empty until the cloud has started it.
 *
 * @param placement what the cloud was asked for, {@code zone=az1}; mostly empty
 */
public record Machine(
    String id,
    String base,
    Constraints constraints,
    boolean controller,
    String placement,
    EntityLife life,
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
        EntityLife.ALIVE,
        "",
        "",
        Hardware.UNKNOWN,
        TreePMap.empty());
  }

  /** Inside another machine. */
  public boolean container() {
    return id.indexOf('/') >= 0;
  }

  /** The id of the machine it is in; empty for one that is no container. */
  public String host() {
    return container() ? id.substring(0, id.lastIndexOf('/', id.lastIndexOf('/') - 1)) : "";
  }

  /** {@code lxd}; empty for a machine that is no container. */
  public String containerType() {
    return container() ? id.substring(host().length() + 1, id.lastIndexOf('/')) : "";
  }

  Machine placed(String directive) {
    return new Machine(
        id, base, constraints, controller, directive, life, instance, address, hardware, statuses);
  }

  Machine provisioned(MachineProvisioned e) {
    return new Machine(
        id,
        base,
        constraints,
        controller,
        placement,
        life,
        e.instance(),
        e.address(),
        e.hardware(),
        statuses);
  }

  Machine with(EntityLife changed) {
    return new Machine(
        id,
        base,
        constraints,
        controller,
        placement,
        changed,
        instance,
        address,
        hardware,
        statuses);
  }

  Machine with(Subject subject, Status status) {
    return new Machine(
        id,
        base,
        constraints,
        controller,
        placement,
        life,
        instance,
        address,
        hardware,
        statuses.plus(subject, status));
  }
}
