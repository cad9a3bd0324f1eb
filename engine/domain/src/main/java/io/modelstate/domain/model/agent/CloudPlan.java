package io.modelstate.domain.model.agent;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.agent.Observation.ApplicationStatusSeen;
import io.modelstate.domain.model.agent.Observation.LeaderSeen;
import io.modelstate.domain.model.agent.Observation.MachineStarted;
import io.modelstate.domain.model.agent.Observation.MachineStatusSeen;
import io.modelstate.domain.model.agent.Observation.MachineStopped;
import io.modelstate.domain.model.agent.Observation.RelationStatusSeen;
import io.modelstate.domain.model.agent.Observation.ResourceFetched;
import io.modelstate.domain.model.agent.Observation.ScopeEntered;
import io.modelstate.domain.model.agent.Observation.ScopeLeft;
import io.modelstate.domain.model.agent.Observation.UnitAddressSeen;
import io.modelstate.domain.model.agent.Observation.UnitStatusSeen;
import io.modelstate.domain.model.agent.Observation.UnitStopped;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.machine.Machine;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.name.ModelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * What would happen next where a model runs, if it ran anywhere: machines come up, agents install
 * and settle, leaders are elected, relations join, and what is dying ends. It looks at one thing at
 * a time and takes it one stage further; when nothing has a next stage, the model has settled.
 */
public final class CloudPlan {
  /** What a thing goes through, each stage once. */
  public enum Stage {
    START,
    BOOT,
    INSTALL,
    SETTLE,
    ELECT,
    FETCH,
    JOIN,
    LEAVE,
    ATTACH,
    DETACH,
    DESTROY,
    STOP
  }

  /** A stage that is due, and what would be seen of it. */
  public record Step(Subject subject, Stage stage, List<Observation> observations) {
    public Step {
      observations = List.copyOf(observations);
    }
  }

  private final ModelState state;

  private final Addresses addresses;

  public CloudPlan(ModelId model, ModelState state) {
    this.state = state;
    this.addresses = new Addresses(model.uuid(), state.details().name());
  }

  /** What is due for this thing; nothing for one that is gone. */
  public List<Step> next(Subject subject) {
    return switch (subject) {
      case Subject.OfMachine(var id) -> machine(state.machines().byId().get(id));
      case Subject.OfUnit(var name) -> unit(state.units().byName().get(name));
      case Subject.OfApplication(var name) -> application(state.applications().byName().get(name));
      case Subject.OfRelation(var key) -> relation(state.relations().byKey().get(key));
      case Subject.OfStorage(var id) ->
          state.storage().at(id).map(new StorageWork(state)::next).orElse(List.of());
    };
  }

  private List<Step> machine(@Nullable Machine machine) {
    if (machine == null || machine.controller()) {
      return List.of();
    }
    var subject = new Subject.OfMachine(machine.id());
    if (!machine.life().alive()) {
      boolean occupied =
          !state.units().on(machine.id()).isEmpty()
              || !state.machines().containersOf(machine.id()).isEmpty();
      return occupied
          ? List.of()
          : List.of(step(subject, Stage.STOP, new MachineStopped(machine.id())));
    }
    if (machine.instance().isEmpty()) {
      return failed(machine) || !hostStarted(machine)
          ? List.of()
          : List.of(start(subject, machine));
    }
    if (!current(machine, MachineEvent.Subject.AGENT, "started")) {
      return List.of(
          step(
              subject,
              Stage.BOOT,
              new MachineStatusSeen(machine.id(), MachineEvent.Subject.AGENT, "started", "")));
    }
    return List.of();
  }

  private Step start(Subject subject, Machine machine) {
    var id = machine.id();
    return step(
        subject,
        Stage.START,
        new MachineStarted(
            id,
            addresses.instance(id),
            addresses.ofMachine(id),
            SimulatedHardware.of(state.details().placement(), machine)),
        new MachineStatusSeen(id, MachineEvent.Subject.INSTANCE, "running", "Running"),
        new MachineStatusSeen(id, MachineEvent.Subject.MODIFICATION, "applied", ""));
  }

  private boolean hostStarted(Machine machine) {
    var host = state.machines().byId().get(machine.host());
    return !machine.container()
        || (host != null && current(host, MachineEvent.Subject.AGENT, "started"));
  }

  private static boolean failed(Machine machine) {
    var status = machine.statuses().get(MachineEvent.Subject.INSTANCE);
    return status != null && status.current().endsWith("error");
  }

  private static boolean current(Machine machine, MachineEvent.Subject of, String current) {
    var status = machine.statuses().get(of);
    return status != null && status.current().equals(current);
  }

  private List<Step> unit(@Nullable Unit unit) {
    if (unit == null || runsController(unit)) {
      return List.of();
    }
    var subject = new Subject.OfUnit(unit.name());
    if (!unit.life().alive()) {
      return unit.subordinates().isEmpty()
          ? List.of(step(subject, Stage.STOP, new UnitStopped(unit.name())))
          : List.of();
    }
    return switch (agent(unit)) {
      case "allocating" -> hosted(unit) ? List.of(install(subject, unit)) : List.of();
      case "executing", "rebooting" -> List.of(settle(subject, unit));
      case "idle" -> Stream.concat(fetch(subject, unit), join(subject, unit).stream()).toList();
      default -> List.of();
    };
  }

  /** That runs already; nobody simulates it. */
  private boolean runsController(Unit unit) {
    var machine = state.machines().byId().get(unit.machine());
    return (machine != null && machine.controller())
        || (state.details().controller() && unit.application().equals("controller"));
  }

  private static String agent(Unit unit) {
    var status = unit.statuses().get(UnitEvent.Subject.AGENT);
    return status == null ? "allocating" : status.current();
  }

  /** Whether there is something for its agent to run on. */
  private boolean hosted(Unit unit) {
    if (unit.subordinate()) {
      var principal = state.units().byName().get(unit.principal());
      return principal != null && agent(principal).equals("idle");
    }
    var machine = state.machines().byId().get(unit.machine());
    return state.details().caas()
        || (machine != null && current(machine, MachineEvent.Subject.AGENT, "started"));
  }

  private Step install(Subject subject, Unit unit) {
    var name = unit.name();
    var machine = state.machines().byId().get(unit.machine());
    var address = machine == null ? addresses.ofUnit(name) : machine.address();
    return step(
        subject,
        Stage.INSTALL,
        new UnitAddressSeen(name, machine == null ? "" : address, address),
        new UnitStatusSeen(
            name, UnitEvent.Subject.WORKLOAD, "maintenance", "installing charm software"),
        new UnitStatusSeen(name, UnitEvent.Subject.AGENT, "executing", "running install hook"));
  }

  /** A workload in error stays so until its unit is resolved; all others become active. */
  private static Step settle(Subject subject, Unit unit) {
    var name = unit.name();
    var idle = new UnitStatusSeen(name, UnitEvent.Subject.AGENT, "idle", "");
    var workload = unit.statuses().get(UnitEvent.Subject.WORKLOAD);
    return workload != null && workload.current().equals("error")
        ? step(subject, Stage.SETTLE, idle)
        : step(
            subject,
            Stage.SETTLE,
            new UnitStatusSeen(name, UnitEvent.Subject.WORKLOAD, "active", ""),
            idle);
  }

  /** Resources of its application that it does not have as yet. */
  private Stream<Step> fetch(Subject subject, Unit unit) {
    var wanted = state.resources().ofApplication(unit.application());
    var missing =
        wanted.entrySet().stream()
            .filter(
                entry ->
                    !entry
                        .getValue()
                        .equals(state.resources().ofUnit(unit.name()).get(entry.getKey())))
            .<Observation>map(entry -> new ResourceFetched(unit.name(), entry.getKey()))
            .toList();
    return missing.isEmpty() ? Stream.of() : Stream.of(new Step(subject, Stage.FETCH, missing));
  }

  /** Relations of its application that it does not take part in as yet. */
  private List<Step> join(Subject subject, Unit unit) {
    var observations = new ArrayList<Observation>();
    for (var relation : state.relations().of(unit.application())) {
      if (relation.life().alive()
          && relation.suspended().isEmpty()
          && !relation.inScope().containsKey(unit.name())
          && concerns(relation, unit)) {
        observations.add(new ScopeEntered(relation.key(), unit.name(), data(unit)));
      }
    }
    return observations.isEmpty()
        ? List.of()
        : List.of(new Step(subject, Stage.JOIN, observations));
  }

  /** Within a container only the subordinate of this very principal does. */
  private boolean concerns(Relation relation, Unit unit) {
    if (!relation.container() || !unit.subordinate()) {
      return true;
    }
    var other = relation.otherEnd(unit.application()).application();
    return unit.principal().startsWith(other + "/") || !principalOf(relation).isPresent();
  }

  private Optional<Application> principalOf(Relation relation) {
    return relation.ends().stream()
        .map(end -> state.applications().byName().get(end.application()))
        .flatMap(application -> Optional.ofNullable(application).stream())
        .filter(application -> !application.subordinate())
        .findFirst();
  }

  private static TreePMap<String, String> data(Unit unit) {
    var address = unit.privateAddress();
    return TreePMap.<String, String>empty()
        .plus("egress-subnets", address + "/32")
        .plus("ingress-address", address)
        .plus("private-address", address);
  }

  private List<Step> application(@Nullable Application application) {
    if (application == null || !application.life().alive()) {
      return List.of();
    }
    var steps = new ArrayList<Step>();
    var subject = new Subject.OfApplication(application.name());
    if (!led(application)) {
      state.units().of(application.name()).stream()
          .filter(unit -> unit.life().alive() && !agent(unit).equals("allocating"))
          .min(Comparator.comparingInt(Unit::number))
          .ifPresent(
              unit ->
                  steps.add(
                      step(subject, Stage.ELECT, new LeaderSeen(application.name(), unit.name()))));
    }
    boolean waits =
        application.status().filter(status -> status.current().equals("waiting")).isPresent();
    if (waits && state.units().of(application.name()).stream().anyMatch(CloudPlan::idle)) {
      steps.add(
          step(subject, Stage.SETTLE, new ApplicationStatusSeen(application.name(), "active", "")));
    }
    return steps;
  }

  private boolean led(Application application) {
    var leader = state.units().byName().get(application.leader());
    return leader != null && leader.life().alive();
  }

  private static boolean idle(Unit unit) {
    return agent(unit).equals("idle");
  }

  private List<Step> relation(@Nullable Relation relation) {
    if (relation == null) {
      return List.of();
    }
    var subject = new Subject.OfRelation(relation.key());
    if (!relation.life().alive() || relation.suspended().isPresent()) {
      return relation.inScope().isEmpty()
          ? List.of()
          : List.of(
              new Step(
                  subject,
                  Stage.LEAVE,
                  relation.inScope().keySet().stream()
                      .<Observation>map(unit -> new ScopeLeft(relation.key(), unit))
                      .toList()));
    }
    boolean joined = relation.status().current().equals("joined");
    return joined || !everyEndIn(relation)
        ? List.of()
        : List.of(step(subject, Stage.JOIN, new RelationStatusSeen(relation.key(), "joined", "")));
  }

  /** What is consumed from another model takes part from there. */
  private boolean everyEndIn(Relation relation) {
    return relation.ends().stream()
        .allMatch(
            end ->
                state.saas().at(end.application()).isPresent()
                    || !relation
                        .inScope()
                        .subMap(end.application() + "/", end.application() + "0")
                        .isEmpty());
  }

  private static Step step(Subject subject, Stage stage, Observation... seen) {
    return new Step(subject, stage, List.of(seen));
  }
}
