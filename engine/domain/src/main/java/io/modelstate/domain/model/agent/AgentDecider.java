package io.modelstate.domain.model.agent;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.agent.AgentCommand.Report;
import io.modelstate.domain.model.agent.Observation.ApplicationStatusSeen;
import io.modelstate.domain.model.agent.Observation.LeaderSeen;
import io.modelstate.domain.model.agent.Observation.MachineStarted;
import io.modelstate.domain.model.agent.Observation.MachineStatusSeen;
import io.modelstate.domain.model.agent.Observation.MachineStopped;
import io.modelstate.domain.model.agent.Observation.PortsSeen;
import io.modelstate.domain.model.agent.Observation.RelationStatusSeen;
import io.modelstate.domain.model.agent.Observation.ResourceFetched;
import io.modelstate.domain.model.agent.Observation.ScopeEntered;
import io.modelstate.domain.model.agent.Observation.ScopeLeft;
import io.modelstate.domain.model.agent.Observation.StorageConnected;
import io.modelstate.domain.model.agent.Observation.StorageDestroyed;
import io.modelstate.domain.model.agent.Observation.StorageDisconnected;
import io.modelstate.domain.model.agent.Observation.StorageMade;
import io.modelstate.domain.model.agent.Observation.StorageStatusSeen;
import io.modelstate.domain.model.agent.Observation.UnitAddressSeen;
import io.modelstate.domain.model.agent.Observation.UnitStatusSeen;
import io.modelstate.domain.model.agent.Observation.UnitStopped;
import io.modelstate.domain.model.agent.Observation.WorkloadVersionSeen;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationStatusSet;
import io.modelstate.domain.model.application.ApplicationEvent.LeaderElected;
import io.modelstate.domain.model.application.ApplicationEvent.WorkloadVersionSet;
import io.modelstate.domain.model.machine.Machine;
import io.modelstate.domain.model.machine.MachineEvent.MachineProvisioned;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.relation.RelationEvent.RelationStatusSet;
import io.modelstate.domain.model.relation.RelationEvent.UnitEnteredScope;
import io.modelstate.domain.model.removal.Removal;
import io.modelstate.domain.model.resource.ResourceEvent.UnitResourceSet;
import io.modelstate.domain.model.storage.StorageReports;
import io.modelstate.domain.model.unit.NewUnits;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.model.unit.UnitEvent.PortsOpened;
import io.modelstate.domain.model.unit.UnitEvent.UnitAddressSet;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a report. It never refuses what it finds: an observation of something that is
 * gone, or that says what is known, leaves no event.
 */
public final class AgentDecider {
  private final Changes changes;
  private final Context context;

  private AgentDecider(Changes changes, Context context) {
    this.changes = changes;
    this.context = context;
  }

  public static Decision<ModelEvent> decide(
      ModelState state, AgentCommand command, Context context) {
    ModelRights.of(state, context).requireAdmin();
    return switch (command) {
      case Report c -> {
        var decider = new AgentDecider(new Changes(state), context);
        c.observations().forEach(decider::take);
        yield Decision.of(decider.changes.events());
      }
    };
  }

  private void take(Observation observation) {
    switch (observation) {
      case MachineStarted o -> started(o);
      case MachineStatusSeen o -> status(o);
      case MachineStopped o -> new Removal(changes, false, context.now()).machineGone(o.machine());
      case UnitStatusSeen o -> status(o);
      case UnitAddressSeen o -> address(o);
      case PortsSeen o -> ports(o);
      case UnitStopped o -> stopped(o);
      case LeaderSeen o -> leader(o);
      case ApplicationStatusSeen o -> status(o);
      case WorkloadVersionSeen o -> version(o);
      case ScopeEntered o -> enter(o);
      case ScopeLeft o -> new Removal(changes, false, context.now()).leaves(o.relation(), o.unit());
      case RelationStatusSeen o -> status(o);
      case ResourceFetched o -> fetched(o);
      case StorageMade o -> storage().made(o.storage(), o.providerId(), o.sizeMib());
      case StorageConnected o -> storage().connected(o.storage(), o.unit(), o.location());
      case StorageDisconnected o -> storage().disconnected(o.storage(), o.unit());
      case StorageDestroyed o -> storage().destroyed(o.storage());
      case StorageStatusSeen o -> storage().status(o.storage(), o.current(), o.message());
    }
  }

  private void fetched(ResourceFetched o) {
    var resources = changes.state().resources();
    unit(o.unit())
        .map(unit -> resources.ofApplication(unit.application()).get(o.name()))
        .filter(resource -> !resource.equals(resources.ofUnit(o.unit()).get(o.name())))
        .ifPresent(resource -> changes.add(new UnitResourceSet(o.unit(), o.name(), resource)));
  }

  private StorageReports storage() {
    return new StorageReports(changes, context.now());
  }

  private void started(MachineStarted o) {
    machine(o.machine())
        .filter(machine -> machine.instance().isEmpty())
        .ifPresent(
            machine ->
                changes.add(
                    new MachineProvisioned(o.machine(), o.instance(), o.address(), o.hardware())));
  }

  private void status(MachineStatusSeen o) {
    machine(o.machine())
        .filter(machine -> differs(machine.statuses().get(o.subject()), o.current(), o.message()))
        .ifPresent(
            machine ->
                changes.add(
                    new MachineStatusSet(
                        o.machine(), o.subject(), status(o.current(), o.message()))));
  }

  private void status(UnitStatusSeen o) {
    unit(o.unit())
        .filter(unit -> differs(unit.statuses().get(o.subject()), o.current(), o.message()))
        .ifPresent(
            unit ->
                changes.add(
                    new UnitStatusSet(o.unit(), o.subject(), status(o.current(), o.message()))));
  }

  private void address(UnitAddressSeen o) {
    unit(o.unit())
        .filter(
            unit ->
                !unit.publicAddress().equals(o.publicAddress())
                    || !unit.privateAddress().equals(o.privateAddress()))
        .ifPresent(
            unit ->
                changes.add(new UnitAddressSet(o.unit(), o.publicAddress(), o.privateAddress())));
  }

  private void ports(PortsSeen o) {
    unit(o.unit())
        .filter(unit -> !unit.ports().equals(o.ports()))
        .ifPresent(unit -> changes.add(new PortsOpened(o.unit(), o.ports())));
  }

  /** Only what was asked to go may go. */
  private void stopped(UnitStopped o) {
    unit(o.unit())
        .filter(unit -> !unit.life().alive())
        .ifPresent(unit -> new Removal(changes, false, context.now()).unitGone(o.unit()));
  }

  private void leader(LeaderSeen o) {
    application(o.application())
        .filter(application -> !application.leader().equals(o.unit()))
        .filter(application -> unit(o.unit()).isPresent())
        .ifPresent(application -> changes.add(new LeaderElected(o.unit(), o.application())));
  }

  private void status(ApplicationStatusSeen o) {
    application(o.application())
        .filter(application -> differs(application.status().orElse(null), o.current(), o.message()))
        .ifPresent(
            application ->
                changes.add(
                    new ApplicationStatusSet(o.application(), status(o.current(), o.message()))));
  }

  private void version(WorkloadVersionSeen o) {
    application(o.application())
        .filter(application -> !application.workloadVersion().equals(o.version()))
        .ifPresent(
            application -> changes.add(new WorkloadVersionSet(o.application(), o.version())));
  }

  private void enter(ScopeEntered o) {
    var relation = relation(o.relation());
    var unit = unit(o.unit());
    if (relation.isEmpty() || unit.isEmpty() || !relation.get().life().alive()) {
      return;
    }
    if (!o.data().equals(relation.get().inScope().get(o.unit()))) {
      changes.add(new UnitEnteredScope(o.relation(), o.unit(), o.data()));
    }
    var other = relation.get().otherEnd(unit.get().application()).application();
    if (relation.get().container()
        && !unit.get().subordinate()
        && application(other).filter(Application::subordinate).isPresent()) {
      new NewUnits(changes, context.now()).beside(unit.get(), other);
    }
  }

  private void status(RelationStatusSeen o) {
    relation(o.relation())
        .filter(relation -> differs(relation.status(), o.current(), o.message()))
        .ifPresent(
            relation ->
                changes.add(new RelationStatusSet(o.relation(), status(o.current(), o.message()))));
  }

  private Optional<Machine> machine(String id) {
    return Optional.ofNullable(changes.state().machines().byId().get(id));
  }

  private Optional<Unit> unit(String name) {
    return Optional.ofNullable(changes.state().units().byName().get(name));
  }

  private Optional<Application> application(String name) {
    return Optional.ofNullable(changes.state().applications().byName().get(name));
  }

  private Optional<Relation> relation(String key) {
    return changes.state().relations().at(key);
  }

  private static boolean differs(@Nullable Status known, String current, String message) {
    return known == null || !known.current().equals(current) || !known.message().equals(message);
  }

  private Status status(String current, String message) {
    return new Status(current, message, context.now());
  }
}
