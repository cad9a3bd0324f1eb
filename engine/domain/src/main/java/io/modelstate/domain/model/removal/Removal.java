package io.modelstate.domain.model.removal;

import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.annotation.AnnotationEvent.AnnotationsSet;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationMarkedDying;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationRemoved;
import io.modelstate.domain.model.charm.CharmEvent.CharmRemoved;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.machine.MachineEvent.MachineMarkedDead;
import io.modelstate.domain.model.machine.MachineEvent.MachineMarkedDying;
import io.modelstate.domain.model.machine.MachineEvent.MachineRemoved;
import io.modelstate.domain.model.offer.OfferEvent.OfferRemoved;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.relation.RelationEvent.RelationMarkedDying;
import io.modelstate.domain.model.relation.RelationEvent.RelationRemoved;
import io.modelstate.domain.model.relation.RelationEvent.UnitLeftScope;
import io.modelstate.domain.model.saas.SaasEvent.SaasMarkedDying;
import io.modelstate.domain.model.saas.SaasEvent.SaasRemoved;
import io.modelstate.domain.model.secret.SecretOwner;
import io.modelstate.domain.model.secret.SecretRemoval;
import io.modelstate.domain.model.storage.StorageRemoval;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import io.modelstate.domain.model.unit.UnitEvent.UnitMarkedDying;
import io.modelstate.domain.model.unit.UnitEvent.UnitRemoved;
import java.time.Instant;
import java.util.List;
import org.pcollections.TreePMap;

/**
 * How things go. Asking for the end of one marks it dying, and all that cannot be without it; it is
 * gone once what it waits for is gone: an application for its units and relations, a relation for
 * the units that take part, a unit for its subordinates and its agent. Where nothing runs yet there
 * is nothing to wait for. With force nothing is waited for but machines.
 */
public final class Removal {
  private final Changes changes;
  private final boolean force;
  private final boolean destroyStorage;
  private final StorageRemoval storage;

  /** Storage that can outlive its machine is left behind. */
  public Removal(Changes changes, boolean force, Instant now) {
    this(changes, force, false, now);
  }

  public Removal(Changes changes, boolean force, boolean destroyStorage, Instant now) {
    this.changes = changes;
    this.force = force;
    this.destroyStorage = destroyStorage;
    this.storage = new StorageRemoval(changes, false, now);
  }

  /** All applications and machines, but for those that run the controller. */
  public void everything() {
    List.copyOf(state().saas().byName().keySet()).forEach(this::saas);
    List.copyOf(state().applications().byName().keySet()).forEach(this::application);
    for (var machine : List.copyOf(state().machines().byId().values())) {
      if (!machine.controller() && !machine.container()) {
        machine(machine.id(), false);
      }
    }
  }

  /** The application with its units and relations. */
  public void application(String name) {
    var application = state().applications().byName().get(name);
    if (application == null) {
      return;
    }
    if (application.life().alive()) {
      changes.add(new ApplicationMarkedDying(name));
    } else if (!force) {
      return;
    }
    state().offers().of(name).forEach(offer -> changes.add(new OfferRemoved(offer.name())));
    state().relations().of(name).forEach(relation -> relation(relation.key()));
    List.copyOf(state().units().of(name)).forEach(unit -> unit(unit.name()));
    removeIfDone(name);
  }

  /** What is consumed from another model, with its relations. */
  public void saas(String name) {
    var saas = state().saas().byName().get(name);
    if (saas == null) {
      return;
    }
    if (saas.life().alive()) {
      changes.add(new SaasMarkedDying(name));
    }
    state().relations().of(name).forEach(relation -> relation(relation.key()));
    removeSaasIfDone(name);
  }

  /** The unit with its subordinates. */
  public void unit(String name) {
    var unit = state().units().byName().get(name);
    if (unit == null) {
      return;
    }
    unit.subordinates().forEach(this::unit);
    if (force || (unit.life().alive() && !deployed(unit))) {
      unitGone(name);
    } else if (unit.life().alive()) {
      changes.add(new UnitMarkedDying(name));
      storage.unitDying(name, destroyStorage);
    }
  }

  /** A relation, and the subordinate units that are there because of it. */
  public void relation(String key) {
    var relation = state().relations().byKey().get(key);
    if (relation == null) {
      return;
    }
    if (relation.life().alive()) {
      changes.add(new RelationMarkedDying(key));
    }
    if (relation.container()) {
      subordinatesOf(relation).forEach(this::unit);
    }
    if (force) {
      relation.inScope().keySet().forEach(unit -> leaves(key, unit));
    }
    state().relations().at(key).ifPresent(this::removeIfDone);
  }

  /** A machine with its containers and, by force, with its units. */
  public void machine(String id, boolean keepInstance) {
    var machine = state().machines().byId().get(id);
    if (machine == null) {
      return;
    }
    for (var container : List.copyOf(state().machines().containersOf(id))) {
      if (container.host().equals(id)) {
        machine(container.id(), keepInstance);
      }
    }
    if (force) {
      state().units().on(id).forEach(this::unit);
    }
    if (alive(id)) {
      changes.add(new MachineMarkedDying(id, keepInstance));
    }
  }

  /** The unit's agent has ended, or never was. */
  public void unitGone(String name) {
    var unit = state().units().byName().get(name);
    if (unit == null) {
      return;
    }
    unit.subordinates().forEach(this::unitGone);
    for (var relation : state().relations().of(unit.application())) {
      leaves(relation.key(), name);
    }
    storage.unitGone(name, destroyStorage);
    SecretRemoval.of(changes, SecretOwner.unit(name));
    changes.add(new UnitRemoved(name));
    forget("unit " + name);
    if (!unit.subordinate()) {
      clear(unit.machine());
    }
    removeIfDone(unit.application());
  }

  /** The machine's instance has ended, or never was: it goes, once nothing is on it. */
  public void machineGone(String id) {
    var machine = state().machines().byId().get(id);
    if (machine == null || machine.life().alive()) {
      return;
    }
    List.copyOf(state().units().on(id)).forEach(this::unitGone);
    state().machines().containersOf(id).stream()
        .sorted((a, b) -> Integer.compare(b.id().length(), a.id().length()))
        .forEach(container -> buried(container.id()));
    buried(id);
  }

  /** The unit no longer takes part in the relation. */
  public void leaves(String key, String unit) {
    var relation = state().relations().byKey().get(key);
    if (relation != null && relation.inScope().containsKey(unit)) {
      changes.add(new UnitLeftScope(key, unit));
      state().relations().at(key).ifPresent(this::removeIfDone);
    }
  }

  private void buried(String id) {
    var machine = state().machines().byId().get(id);
    if (machine == null) {
      return;
    }
    List.copyOf(state().units().on(id)).forEach(this::unitGone);
    if (machine.life() != EntityLife.DEAD) {
      changes.add(new MachineMarkedDead(id));
    }
    storage.hostGone(id);
    changes.add(new MachineRemoved(id));
    forget("machine " + id);
  }

  private void removeIfDone(Relation relation) {
    if (relation.life().alive() || !relation.inScope().isEmpty()) {
      return;
    }
    changes.add(new RelationRemoved(relation.key()));
    for (var end : relation.ends()) {
      removeIfDone(end.application());
      removeSaasIfDone(end.application());
    }
  }

  private void removeSaasIfDone(String name) {
    var saas = state().saas().byName().get(name);
    if (saas != null && !saas.life().alive() && state().relations().of(name).isEmpty()) {
      changes.add(new SaasRemoved(name));
    }
  }

  private void removeIfDone(String name) {
    var application = state().applications().byName().get(name);
    if (application == null
        || application.life().alive()
        || !state().units().of(name).isEmpty()
        || !state().relations().of(name).isEmpty()) {
      return;
    }
    SecretRemoval.of(changes, SecretOwner.application(name));
    changes.add(new ApplicationRemoved(name));
    forget("application " + name);
    dropCharm(application);
  }

  /** An entity of that name that comes later starts without annotations. */
  private void forget(String entity) {
    var left = TreePMap.<String, String>empty();
    for (var key : state().annotations().of(entity).keySet()) {
      left = left.plus(key, "");
    }
    if (!left.isEmpty()) {
      changes.add(new AnnotationsSet(entity, left));
    }
  }

  private void dropCharm(Application removed) {
    var url = removed.charm().url();
    var used =
        state().applications().byName().values().stream()
            .anyMatch(application -> application.charm().url().equals(url));
    if (!used && state().charms().contains(url)) {
      changes.add(new CharmRemoved(url));
    }
  }

  /** A machine goes with the last unit on it, unless it holds containers or the controller. */
  private void clear(String machineId) {
    var machine = state().machines().byId().get(machineId);
    if (machine != null
        && !machine.controller()
        && machine.life().alive()
        && state().units().on(machineId).isEmpty()
        && state().machines().containersOf(machineId).isEmpty()) {
      changes.add(new MachineMarkedDying(machineId, false));
    }
  }

  /** Units whose principal or self are at one end and which are not held by another relation. */
  private List<String> subordinatesOf(Relation relation) {
    return relation.ends().stream()
        .filter(end -> subordinate(end.application()))
        .flatMap(end -> state().units().of(end.application()).stream())
        .filter(unit -> beside(unit, relation))
        .map(Unit::name)
        .toList();
  }

  private boolean beside(Unit unit, Relation relation) {
    var principal = unit.principal().substring(0, unit.principal().lastIndexOf('/'));
    return relation.otherEnd(unit.application()).application().equals(principal);
  }

  private boolean subordinate(String application) {
    var there = state().applications().byName().get(application);
    return there != null && there.subordinate();
  }

  private boolean alive(String machine) {
    var there = state().machines().byId().get(machine);
    return there != null && there.life().alive();
  }

  /** Whether an agent runs that has to end first. */
  private boolean deployed(Unit unit) {
    var agent = unit.statuses().get(Subject.AGENT);
    return !unit.subordinates().isEmpty()
        || (agent != null && !agent.current().equals("allocating"));
  }

  private ModelState state() {
    return changes.state();
  }
}
