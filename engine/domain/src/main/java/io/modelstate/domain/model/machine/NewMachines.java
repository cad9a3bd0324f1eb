package io.modelstate.domain.model.machine;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachinePlaced;
import java.time.Instant;
import java.util.Optional;

/** Adds machines and containers as part of a decision. */
public final class NewMachines {
  private final Changes changes;
  private final Instant now;

  public NewMachines(Changes changes, Instant now) {
    this.changes = changes;
    this.now = now;
  }

  /**
   * A machine where it was asked for; the id of the new one.
   *
   * @param specific constraints of that which the machine is for; the model's come under them
   */
  public String add(String base, Constraints specific, Optional<PlacementDirective> placement) {
    if (placement.isEmpty()) {
      return machine(base, specific, "");
    }
    var where = placement.get();
    if (where.inContainer()) {
      return container(base, specific, where);
    }
    if (where.onMachine()) {
      throw Rejected.because("machine-id cannot be specified when adding machines");
    }
    return machine(base, specific, where.directive());
  }

  private String machine(String base, Constraints specific, String directive) {
    var id = changes.state().machines().nextId();
    added(id, base, specific);
    if (!directive.isEmpty()) {
      changes.add(new MachinePlaced(id, directive));
    }
    return id;
  }

  private String container(String base, Constraints specific, PlacementDirective where) {
    var host = where.directive();
    if (host.isEmpty()) {
      host = machine(base, specific, "");
    } else if (!changes.state().machines().require(host).life().alive()) {
      throw Rejected.because("machine is not found or not alive");
    } else if (!where.scope().equals("lxd")) {
      throw Rejected.because("machine %s cannot host %s containers".formatted(host, where.scope()));
    }
    var id = changes.state().machines().nextContainer(host, where.scope());
    added(id, base, specific);
    return id;
  }

  private void added(String id, String base, Constraints specific) {
    changes.add(
        new MachineAdded(id, base, MachineDecider.merged(changes.state(), specific), false));
    MachineDecider.initialStatuses(id, now).forEach(changes::add);
  }
}
