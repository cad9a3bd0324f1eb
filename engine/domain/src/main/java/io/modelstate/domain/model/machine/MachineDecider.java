package io.modelstate.domain.model.machine;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.constraints.CloudConstraints;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.constraints.ConstraintsDecider;
import io.modelstate.domain.model.machine.MachineCommand.AddMachine;
import io.modelstate.domain.model.machine.MachineCommand.RemoveMachine;
import io.modelstate.domain.model.machine.MachineCommand.RetryProvisioning;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.machine.MachineEvent.Subject;
import io.modelstate.domain.model.removal.Removal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of machines. */
public final class MachineDecider {
  private MachineDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, MachineCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    state.blocks().refuse(command instanceof RemoveMachine ? Operation.REMOVE : Operation.CHANGE);
    return switch (command) {
      case AddMachine c -> add(state, c, context);
      case RemoveMachine c -> remove(state, c, context);
      case RetryProvisioning c -> retry(state, c, context);
    };
  }

  private static Decision<ModelEvent> add(ModelState state, AddMachine c, Context context) {
    state.requireActive();
    var base = c.base().isEmpty() ? state.defaultBase() : c.base();
    CloudConstraints.of(state.details().placement().cloudType(), ConstraintsDecider.HOST_ARCHES)
        .validate(c.constraints());
    var changes = new Changes(state);
    var machines = new NewMachines(changes, context.now());
    var id = machines.add(base, c.constraints(), c.placement());
    return Decision.of(changes.events()).created(id);
  }

  private static Decision<ModelEvent> remove(ModelState state, RemoveMachine c, Context context) {
    var machine = state.machines().require(c.machine());
    if (machine.controller()) {
      throw Rejected.because("controller %s is the only controller".formatted(machine.id()));
    }
    if (!c.force()) {
      requireEmpty(state, machine);
    }
    var changes = new Changes(state);
    new Removal(changes, c.force(), context.now()).machine(machine.id(), c.keepInstance());
    return Decision.of(changes.events());
  }

  private static void requireEmpty(ModelState state, Machine machine) {
    var containers = state.machines().containersOf(machine.id());
    if (!containers.isEmpty()) {
      throw Rejected.because(
          "machine %s is hosting containers \"%s\""
              .formatted(
                  machine.id(),
                  containers.stream().map(Machine::id).collect(Collectors.joining(","))));
    }
    var units = state.units().on(machine.id());
    if (!units.isEmpty()) {
      throw Rejected.because(
          "machine %s has unit \"%s\" assigned".formatted(machine.id(), units.getFirst()));
    }
  }

  private static Decision<ModelEvent> retry(
      ModelState state, RetryProvisioning c, Context context) {
    var named =
        c.machines().isEmpty()
            ? state.machines().byId().values().stream().filter(MachineDecider::failed).toList()
            : c.machines().stream().map(state.machines()::require).toList();
    var events = new ArrayList<ModelEvent>();
    for (var machine : named) {
      if (!failed(machine)) {
        var status = machine.statuses().get(Subject.INSTANCE);
        throw Rejected.because(
            "machine %s is not in an error state (%s)"
                .formatted(machine.id(), status == null ? "pending" : status.current()));
      }
      events.add(
          new MachineStatusSet(
              machine.id(), Subject.INSTANCE, Status.of("pending", context.now())));
    }
    return Decision.of(events);
  }

  private static boolean failed(Machine machine) {
    var status = machine.statuses().get(Subject.INSTANCE);
    return status != null && status.current().endsWith("error");
  }

  /** The model's constraints under those of what the machine is for, without its container. */
  static Constraints merged(ModelState state, Constraints specific) {
    return CloudConstraints.of(
            state.details().placement().cloudType(), ConstraintsDecider.HOST_ARCHES)
        .merge(state.constraints(), specific)
        .without(ConstraintKey.CONTAINER);
  }

  static List<MachineStatusSet> initialStatuses(String machine, Instant now) {
    return List.of(
        new MachineStatusSet(machine, Subject.AGENT, Status.of("pending", now)),
        new MachineStatusSet(machine, Subject.INSTANCE, Status.of("pending", now)),
        new MachineStatusSet(machine, Subject.MODIFICATION, Status.of("idle", now)));
  }
}
