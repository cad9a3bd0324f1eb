package io.modelstate.domain.model.agent;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.machine.Machine;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.unit.Unit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.pcollections.TreePMap;

/** A thing in a model that an agent or the cloud looks after. */
public sealed interface Subject {
  record OfMachine(String id) implements Subject {}

  record OfUnit(String name) implements Subject {}

  record OfApplication(String name) implements Subject {}

  record OfRelation(String key) implements Subject {}

  record OfStorage(String id) implements Subject {}

  /**
   * What may have a next stage now that had none before: what differs between the two states, and
   * what waits for it. Costs one look at each thing, and compares by identity.
   */
  static Set<Subject> touched(ModelState before, ModelState now) {
    var touched = new LinkedHashSet<Subject>();
    differing(
        before.machines().byId(),
        now.machines().byId(),
        (id, machine) -> touch(now, machine, id, touched));
    differing(
        before.units().byName(),
        now.units().byName(),
        (name, unit) -> touch(now, unit, name, touched));
    differing(
        before.relations().byKey(),
        now.relations().byKey(),
        (key, relation) -> touch(now, relation, key, touched));
    differing(
        before.applications().byName(),
        now.applications().byName(),
        (name, application) -> touched.add(new OfApplication(name)));
    differing(
        before.resources().byApplication(),
        now.resources().byApplication(),
        (name, resources) ->
            now.units().of(name).forEach(unit -> touched.add(new OfUnit(unit.name()))));
    differing(
        before.storage().byId(),
        now.storage().byId(),
        (id, instance) -> touched.add(new OfStorage(id)));
    return touched;
  }

  private static void touch(ModelState now, Machine machine, String id, Set<Subject> touched) {
    touched.add(new OfMachine(id));
    now.machines().containersOf(id).forEach(inside -> touched.add(new OfMachine(inside.id())));
    if (!machine.host().isEmpty()) {
      touched.add(new OfMachine(machine.host()));
    }
    now.units().on(id).forEach(unit -> touch(now, unit, touched));
  }

  /** With the storage of it and of its subordinates, which waits for the machine. */
  private static void touch(ModelState now, String unit, Set<Subject> touched) {
    touched.add(new OfUnit(unit));
    now.storage().of(unit).forEach(id -> touched.add(new OfStorage(id)));
    var there = now.units().byName().get(unit);
    if (there != null) {
      there.subordinates().forEach(subordinate -> touch(now, subordinate, touched));
    }
  }

  private static void touch(ModelState now, Unit unit, String name, Set<Subject> touched) {
    touched.add(new OfUnit(name));
    unit.subordinates().forEach(subordinate -> touched.add(new OfUnit(subordinate)));
    if (unit.subordinate()) {
      touched.add(new OfUnit(unit.principal()));
    }
    touched.add(new OfApplication(unit.application()));
    now.relations()
        .of(unit.application())
        .forEach(relation -> touched.add(new OfRelation(relation.key())));
    if (!unit.machine().isEmpty()) {
      touched.add(new OfMachine(unit.machine()));
    }
  }

  private static void touch(ModelState now, Relation relation, String key, Set<Subject> touched) {
    touched.add(new OfRelation(key));
    for (var end : relation.ends()) {
      now.units().of(end.application()).forEach(unit -> touched.add(new OfUnit(unit.name())));
    }
  }

  /** Each that came, went or changed; of one that went, what it was. */
  @SuppressWarnings("ReferenceEquality") // What did not change is the same object.
  private static <T> void differing(
      TreePMap<String, T> before, TreePMap<String, T> now, BiConsumer<String, T> each) {
    if (before == now) {
      return;
    }
    now.forEach(
        (key, value) -> {
          if (before.get(key) != value) {
            each.accept(key, value);
          }
        });
    before.forEach(
        (key, value) -> {
          if (!now.containsKey(key)) {
            each.accept(key, value);
          }
        });
  }
}
