package io.modelstate.domain.model.application;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationExposed;
import io.modelstate.domain.model.application.ApplicationEvent.LeaderElected;
import io.modelstate.domain.model.application.ApplicationEvent.PortsOpened;
import io.modelstate.domain.model.application.ApplicationEvent.UnitAdded;
import io.modelstate.domain.model.application.ApplicationEvent.UnitStatusSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** The applications of a model by name, and their units by name. */
public record Applications(TreePMap<String, Application> byName, TreePMap<String, Unit> units) {
  public static final Applications EMPTY = new Applications(TreePMap.empty(), TreePMap.empty());

  public Applications evolve(ApplicationEvent event) {
    return switch (event) {
      case ApplicationDeployed e -> with(Application.of(e));
      case ApplicationExposed e ->
          with(there(byName.get(e.application()), e.application()).expose());
      case UnitAdded e -> with(Unit.of(e));
      case LeaderElected e -> elect(e);
      case PortsOpened e -> with(there(units.get(e.unit()), e.unit()).open(e.ports()));
      case UnitStatusSet e ->
          with(there(units.get(e.unit()), e.unit()).with(e.subject(), e.status()));
    };
  }

  public boolean contains(String name) {
    return byName.containsKey(name);
  }

  private Applications elect(LeaderElected e) {
    var elected = units;
    for (var unit : units.values()) {
      boolean leads = unit.name().equals(e.unit());
      if (unit.application().equals(e.application()) && unit.leader() != leads) {
        elected = elected.plus(unit.name(), unit.leading(leads));
      }
    }
    return new Applications(byName, elected);
  }

  private Applications with(Application application) {
    return new Applications(byName.plus(application.name(), application), units);
  }

  private Applications with(Unit unit) {
    return new Applications(byName, units.plus(unit.name(), unit));
  }

  private static <T> T there(@Nullable T value, String name) {
    if (value == null) {
      throw new BrokenHistory("no application or unit " + name);
    }
    return value;
  }
}
