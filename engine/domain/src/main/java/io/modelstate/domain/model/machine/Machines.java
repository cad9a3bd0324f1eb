package io.modelstate.domain.model.machine;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineMarkedDead;
import io.modelstate.domain.model.machine.MachineEvent.MachineMarkedDying;
import io.modelstate.domain.model.machine.MachineEvent.MachinePlaced;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.MachineRemoved;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import java.util.Collection;
import org.pcollections.TreePMap;

/**
 * The machines of a model, containers among them, by id.
 *
 * @param next the number of the next one: by {@code ""} for machines, by {@code 0/lxd} for
 *     containers of a type on a host. A number is given once only
 */
public record Machines(TreePMap<String, Machine> byId, TreePMap<String, Integer> next) {
  public static final Machines EMPTY = new Machines(TreePMap.empty(), TreePMap.empty());

  public Machines evolve(MachineEvent event) {
    return switch (event) {
      case MachineAdded e -> with(Machine.of(e)).numbered(e.machine());
      case MachinePlaced e -> with(there(e.machine()).placed(e.directive()));
      case MachineProvisioned e -> with(there(e.machine()).provisioned(e));
      case MachineStatusSet e -> with(there(e.machine()).with(e.subject(), e.status()));
      case MachineMarkedDying e -> with(there(e.machine()).with(EntityLife.DYING));
      case MachineMarkedDead e -> with(there(e.machine()).with(EntityLife.DEAD));
      case MachineRemoved e -> new Machines(byId.minus(e.machine()), next);
    };
  }

  public boolean contains(String id) {
    return byId.containsKey(id);
  }

  /** Refuses an id that no machine has. */
  public Machine require(String id) {
    var machine = byId.get(id);
    if (machine == null) {
      throw new Rejected(Rejected.Code.NOT_FOUND, "machine %s not found".formatted(id));
    }
    return machine;
  }

  /** All that are in this machine, at any depth. */
  public Collection<Machine> containersOf(String id) {
    return byId.subMap(id + "/", id + "0").values();
  }

  /** The id that the next machine has. */
  public String nextId() {
    return Integer.toString(nextNumber(""));
  }

  /** The id that the next container of this type has on this host. */
  public String nextContainer(String host, String type) {
    var prefix = host + "/" + type;
    return prefix + "/" + nextNumber(prefix);
  }

  private int nextNumber(String prefix) {
    var number = next.get(prefix);
    return number == null ? 0 : number;
  }

  private Machines numbered(String id) {
    int slash = id.lastIndexOf('/');
    var prefix = slash < 0 ? "" : id.substring(0, slash);
    int number = Integer.parseInt(id.substring(slash + 1));
    return number < nextNumber(prefix) ? this : new Machines(byId, next.plus(prefix, number + 1));
  }

  private Machine there(String id) {
    var machine = byId.get(id);
    if (machine == null) {
      throw new BrokenHistory("no machine " + id);
    }
    return machine;
  }

  private Machines with(Machine machine) {
    return new Machines(byId.plus(machine.id(), machine), next);
  }
}
