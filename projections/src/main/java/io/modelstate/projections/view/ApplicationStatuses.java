package io.modelstate.projections.view;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.space.Spaces;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import io.modelstate.wire.model.ClientWire.ApplicationStatus;
import io.modelstate.wire.model.ClientWire.DetailedStatus;
import io.modelstate.wire.model.ClientWire.UnitStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The applications and their units in the status of a model. */
final class ApplicationStatuses {
  /** The worst status of its units is an application's own: worst last. */
  private static final List<String> SEVERITY =
      List.of("unknown", "terminated", "active", "waiting", "maintenance", "blocked", "error");

  private final ModelState model;

  private ApplicationStatuses(ModelState model) {
    this.model = model;
  }

  static Map<String, ApplicationStatus> of(ModelState model) {
    var statuses = new ApplicationStatuses(model);
    var all = new TreeMap<String, ApplicationStatus>();
    model
        .applications()
        .byName()
        .forEach((name, application) -> all.put(name, statuses.status(application)));
    return all;
  }

  private ApplicationStatus status(Application application) {
    var units = model.units().of(application.name());
    boolean caas = model.details().caas();
    boolean subordinate = application.subordinate();
    return new ApplicationStatus(
        null,
        application.charm().url(),
        charmVersion(application),
        "",
        application.charm().origin().channel(),
        application.charm().origin().revision(),
        Statuses.base(application.base()),
        application.exposed(),
        ExposureForms.of(application),
        application.life().alive() ? "" : application.life().text(),
        related(application),
        "",
        subordinate ? principals(application) : List.of(),
        units.isEmpty() || subordinate ? null : shown(units),
        null,
        application.status().map(Statuses::plain).orElseGet(() -> derived(units)),
        application.workloadVersion(),
        bindings(application),
        caas ? application.wanted().scale() : null,
        "",
        "");
  }

  private String charmVersion(Application application) {
    return model.charms().at(application.charm().url()).map(CharmMetadata::version).orElse("");
  }

  /** The applications at the other ends, by endpoint. */
  private Map<String, List<String>> related(Application application) {
    var related = new TreeMap<String, List<String>>();
    for (var relation : model.relations().of(application.name())) {
      for (var end : relation.ends()) {
        if (end.application().equals(application.name())) {
          related
              .computeIfAbsent(end.name(), name -> new ArrayList<>())
              .add(relation.otherEnd(application.name()).application());
        }
      }
    }
    related.values().forEach(names -> names.sort(null));
    return related;
  }

  /** Those it lives beside. */
  private List<String> principals(Application application) {
    return model.relations().of(application.name()).stream()
        .filter(Relation::container)
        .map(relation -> relation.otherEnd(application.name()).application())
        .filter(name -> !name.equals(application.name()))
        .distinct()
        .sorted()
        .toList();
  }

  private Map<String, UnitStatus> shown(Collection<Unit> units) {
    var all = new TreeMap<String, UnitStatus>();
    units.forEach(unit -> all.put(unit.name(), status(unit)));
    return all;
  }

  private UnitStatus status(Unit unit) {
    boolean caas = model.details().caas();
    return new UnitStatus(
        Statuses.ofAgent(
            unit.statuses().get(Subject.AGENT), "allocating", model.details().agentVersion()),
        Statuses.orUnset(unit.statuses().get(Subject.WORKLOAD), "waiting"),
        "",
        unit.subordinate() ? "" : unit.machine(),
        unit.ports().isEmpty() ? null : unit.ports(),
        publicAddress(unit),
        "",
        subordinates(unit),
        leads(unit),
        caas ? unit.name().replace('/', '-') : "",
        caas ? unit.privateAddress() : "");
  }

  private @Nullable Map<String, UnitStatus> subordinates(Unit principal) {
    if (principal.subordinates().isEmpty()) {
      return null;
    }
    var all = new TreeMap<String, UnitStatus>();
    for (var name : principal.subordinates()) {
      var unit = model.units().byName().get(name);
      if (unit != null) {
        all.put(name, status(unit));
      }
    }
    return all;
  }

  /** A unit is reached where its machine is, until its agent says otherwise. */
  private String publicAddress(Unit unit) {
    if (!unit.publicAddress().isEmpty() || model.details().caas()) {
      return unit.publicAddress();
    }
    var machine = model.machines().byId().get(unit.machine());
    return machine == null ? "" : machine.address();
  }

  private boolean leads(Unit unit) {
    var application = model.applications().byName().get(unit.application());
    return application != null && application.leader().equals(unit.name());
  }

  private static DetailedStatus derived(Collection<Unit> units) {
    var worst =
        units.stream()
            .map(unit -> unit.statuses().get(Subject.WORKLOAD))
            .filter(Objects::nonNull)
            .max(Comparator.comparingInt(ApplicationStatuses::severity));
    return Statuses.orUnset(worst.orElse(null), units.isEmpty() ? "unknown" : "waiting");
  }

  private static int severity(Status status) {
    return SEVERITY.indexOf(status.current());
  }

  /** Left out when everything is in alpha because nothing was said. */
  private static Map<String, String> bindings(Application application) {
    var bindings = application.endpointBindings();
    return bindings.equals(Map.of("", Spaces.ALPHA)) ? Map.of() : bindings;
  }
}
