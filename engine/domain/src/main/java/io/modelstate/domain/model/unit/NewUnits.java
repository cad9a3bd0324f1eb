package io.modelstate.domain.model.unit;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.machine.NewMachines;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.domain.model.storage.NewStorage;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import io.modelstate.domain.model.unit.UnitEvent.SubordinateUnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds units as part of a decision, and the machines they go on. */
public final class NewUnits {
  private final Changes changes;
  private final Instant now;

  public NewUnits(Changes changes, Instant now) {
    this.changes = changes;
    this.now = now;
  }

  /**
   * So many units; the names of the new ones.
   *
   * @param placement for as many of them as it has entries; the others get a machine each
   * @param storage existing storage that the first of them has in place of new
   */
  public List<String> add(
      Application application,
      int count,
      List<PlacementDirective> placement,
      List<String> storage) {
    var names = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      names.add(
          add(
              application,
              i < placement.size() ? Optional.of(placement.get(i)) : Optional.empty(),
              i == 0 ? storage : List.of()));
    }
    return names;
  }

  private String add(
      Application application, Optional<PlacementDirective> placement, List<String> storage) {
    var name = nextName(application.name());
    boolean caas = changes.state().details().caas();
    var machine = caas ? "" : machine(name, application, placement);
    changes.add(new UnitAdded(name, application.name(), machine));
    begin(name, caas ? "installing agent" : "waiting for machine");
    store(name, application, storage);
    return name;
  }

  /** A unit beside a principal, when there is none of that application yet; else nothing. */
  public void beside(Unit principal, String application) {
    boolean there =
        principal.subordinates().stream().anyMatch(name -> name.startsWith(application + "/"));
    if (!there) {
      var name = nextName(application);
      changes.add(new SubordinateUnitAdded(name, application, principal.name()));
      begin(name, "installing agent");
      store(name, changes.state().applications().require(application), List.of());
    }
  }

  private void store(String unit, Application application, List<String> existing) {
    changes
        .state()
        .charms()
        .at(application.charm().url())
        .ifPresent(
            charm ->
                new NewStorage(changes, now)
                    .forUnit(unit, charm, application.wanted().storage(), existing));
  }

  private String nextName(String application) {
    return application + "/" + changes.state().units().nextOf(application);
  }

  private void begin(String name, String message) {
    changes.add(new UnitStatusSet(name, Subject.AGENT, Status.of("allocating", now)));
    changes.add(new UnitStatusSet(name, Subject.WORKLOAD, new Status("waiting", message, now)));
  }

  private String machine(
      String unit, Application application, Optional<PlacementDirective> placement) {
    if (placement.isPresent() && placement.get().onMachine()) {
      return existing(application, placement.get().directive());
    }
    try {
      return new NewMachines(changes, now)
          .add(application.base(), application.constraints(), placement);
    } catch (Rejected e) {
      throw e.prefixed("acquiring machine to host unit \"%s\": ".formatted(unit));
    }
  }

  private String existing(Application application, String id) {
    var where = "cannot deploy \"%s\" to machine %s: ".formatted(application.name(), id);
    try {
      var machine = changes.state().machines().require(id);
      if (!machine.life().alive()) {
        throw Rejected.because("machine is not found or not alive");
      }
      if (!Base.parse(machine.base()).equals(Base.parse(application.base()))) {
        throw Rejected.because(
            "base does not match: unit has \"%s\", machine has \"%s\""
                .formatted(
                    Base.parse(application.base()).text(), Base.parse(machine.base()).text()));
      }
      return id;
    } catch (Rejected e) {
      throw e.prefixed(where);
    }
  }
}
