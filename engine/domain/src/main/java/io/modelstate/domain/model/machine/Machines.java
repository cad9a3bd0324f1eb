package io.modelstate.domain.model.machine;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import org.pcollections.TreePMap;

/** The machines of a model, by id. */
public record Machines(TreePMap<String, Machine> byId) {
  public static final Machines EMPTY = new Machines(TreePMap.empty());

  public Machines evolve(MachineEvent event) {
    return switch (event) {
      case MachineAdded e -> with(Machine.of(e));
      case MachineProvisioned e -> with(there(e.machine()).provisioned(e));
      case MachineStatusSet e -> with(there(e.machine()).with(e.subject(), e.status()));
    };
  }

  public boolean contains(String id) {
    return byId.containsKey(id);
  }

  private Machine there(String id) {
    var machine = byId.get(id);
    if (machine == null) {
      throw new BrokenHistory("no machine " + id);
    }
    return machine;
  }

  private Machines with(Machine machine) {
    return new Machines(byId.plus(machine.id(), machine));
  }
}
