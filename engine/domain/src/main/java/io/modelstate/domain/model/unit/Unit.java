package io.modelstate.domain.model.unit;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import io.modelstate.domain.model.unit.UnitEvent.SubordinateUnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAddressSet;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.TreePMap;

/**
 * A unit of an application.
 *
 * @param machine empty on kubernetes
 * @param principal the unit it is subordinate to; empty for a principal
 * @param subordinates names of the units beside it
 */
public record Unit(
    String name,
    String application,
    String machine,
    String principal,
    List<String> subordinates,
    EntityLife life,
    String publicAddress,
    String privateAddress,
    List<String> ports,
    TreePMap<Subject, Status> statuses) {
  public Unit {
    subordinates = List.copyOf(subordinates);
    ports = List.copyOf(ports);
  }

  static Unit of(UnitAdded e) {
    return fresh(e.unit(), e.application(), e.machine(), "");
  }

  /** Beside {@code principal}, on its machine. */
  static Unit of(SubordinateUnitAdded e, Unit principal) {
    return fresh(e.unit(), e.application(), principal.machine(), principal.name());
  }

  private static Unit fresh(String name, String application, String machine, String principal) {
    return new Unit(
        name,
        application,
        machine,
        principal,
        List.of(),
        EntityLife.ALIVE,
        "",
        "",
        List.of(),
        TreePMap.empty());
  }

  public boolean subordinate() {
    return !principal.isEmpty();
  }

  /** The number in its name. */
  public int number() {
    return Integer.parseInt(name.substring(name.lastIndexOf('/') + 1));
  }

  Unit with(UnitAddressSet e) {
    return new Unit(
        name,
        application,
        machine,
        principal,
        subordinates,
        life,
        e.publicAddress(),
        e.privateAddress(),
        ports,
        statuses);
  }

  Unit open(List<String> opened) {
    return new Unit(
        name,
        application,
        machine,
        principal,
        subordinates,
        life,
        publicAddress,
        privateAddress,
        opened,
        statuses);
  }

  Unit with(Subject subject, Status status) {
    return new Unit(
        name,
        application,
        machine,
        principal,
        subordinates,
        life,
        publicAddress,
        privateAddress,
        ports,
        statuses.plus(subject, status));
  }

  Unit with(EntityLife changed) {
    return new Unit(
        name,
        application,
        machine,
        principal,
        subordinates,
        changed,
        publicAddress,
        privateAddress,
        ports,
        statuses);
  }

  Unit joinedBy(String subordinate) {
    var all = new ArrayList<>(subordinates);
    all.add(subordinate);
    return beside(all);
  }

  Unit leftBy(String subordinate) {
    return beside(subordinates.stream().filter(s -> !s.equals(subordinate)).toList());
  }

  private Unit beside(List<String> changed) {
    return new Unit(
        name,
        application,
        machine,
        principal,
        changed,
        life,
        publicAddress,
        privateAddress,
        ports,
        statuses);
  }
}
