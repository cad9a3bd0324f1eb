package io.modelstate.domain.model.unit;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.unit.UnitEvent.PortsOpened;
import io.modelstate.domain.model.unit.UnitEvent.SubordinateUnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAddressSet;
import io.modelstate.domain.model.unit.UnitEvent.UnitMarkedDead;
import io.modelstate.domain.model.unit.UnitEvent.UnitMarkedDying;
import io.modelstate.domain.model.unit.UnitEvent.UnitRemoved;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pcollections.TreePMap;

/**
 * The units of a model.
 *
 * @param next the number of the next unit, by application. It survives the application: a name that
 *     is used again goes on counting
 * @param onMachine names of the principals, by machine
 */
public record Units(
    TreePMap<String, Unit> byName,
    TreePMap<String, Integer> next,
    TreePMap<String, List<String>> onMachine) {
  public static final Units EMPTY = new Units(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

  public Units evolve(UnitEvent event) {
    return switch (event) {
      case UnitAdded e -> with(Unit.of(e)).numbered(e.unit(), e.application()).hosted(e);
      case SubordinateUnitAdded e -> {
        var principal = there(e.principal());
        yield with(Unit.of(e, principal))
            .with(principal.joinedBy(e.unit()))
            .numbered(e.unit(), e.application());
      }
      case UnitAddressSet e -> with(there(e.unit()).with(e));
      case PortsOpened e -> with(there(e.unit()).open(e.ports()));
      case UnitStatusSet e -> with(there(e.unit()).with(e.subject(), e.status()));
      case UnitMarkedDying e -> with(there(e.unit()).with(EntityLife.DYING));
      case UnitMarkedDead e -> with(there(e.unit()).with(EntityLife.DEAD));
      case UnitRemoved e -> without(there(e.unit()));
    };
  }

  public boolean contains(String name) {
    return byName.containsKey(name);
  }

  /** The units of an application, by name as text: unit 10 comes before unit 2. */
  public Collection<Unit> of(String application) {
    return byName.subMap(application + "/", application + "0").values();
  }

  /** Names of the principals on a machine, in the order they came. */
  public List<String> on(String machine) {
    var units = onMachine.get(machine);
    return units == null ? List.of() : units;
  }

  /** The number that the next unit of this application has. */
  public int nextOf(String application) {
    var number = next.get(application);
    return number == null ? 0 : number;
  }

  private Units numbered(String unit, String application) {
    int number = Integer.parseInt(unit.substring(application.length() + 1));
    return number < nextOf(application)
        ? this
        : new Units(byName, next.plus(application, number + 1), onMachine);
  }

  private Units hosted(UnitAdded e) {
    if (e.machine().isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(on(e.machine()));
    all.add(e.unit());
    return new Units(byName, next, onMachine.plus(e.machine(), List.copyOf(all)));
  }

  private Units without(Unit unit) {
    var left = new Units(byName.minus(unit.name()), next, onMachine);
    if (unit.subordinate()) {
      var principal = byName.get(unit.principal());
      return principal == null ? left : left.with(principal.leftBy(unit.name()));
    }
    var rest = on(unit.machine()).stream().filter(name -> !name.equals(unit.name())).toList();
    return new Units(
        left.byName,
        next,
        rest.isEmpty() ? onMachine.minus(unit.machine()) : onMachine.plus(unit.machine(), rest));
  }

  private Units with(Unit unit) {
    return new Units(byName.plus(unit.name(), unit), next, onMachine);
  }

  private Unit there(String name) {
    var unit = byName.get(name);
    if (unit == null) {
      throw new BrokenHistory("no unit " + name);
    }
    return unit;
  }
}
