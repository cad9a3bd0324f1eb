package io.modelstate.projections.view;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.space.Spaces;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import io.modelstate.wire.model.ClientWire.ApplicationStatus;
import io.modelstate.wire.model.ClientWire.DetailedStatus;
import io.modelstate.wire.model.ClientWire.ExposedEndpoint;
import io.modelstate.wire.model.ClientWire.UnitStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The applications and their units in the status of a model. */
final class ApplicationStatuses {
  private static final Pattern REVISION = Pattern.compile(".*-([0-9]{1,9})");
  private static final Map<String, ExposedEndpoint> TO_ALL =
      Map.of("", new ExposedEndpoint(List.of(), List.of("0.0.0.0/0", "::/0")));

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
    var units = units(application);
    boolean caas = model.details().caas();
    return new ApplicationStatus(
        null,
        application.charm().url(),
        "",
        "",
        application.charm().origin().channel(),
        revision(application.charm().url()),
        Statuses.base(application.base()),
        application.exposed(),
        application.exposed() ? TO_ALL : Map.of(),
        "",
        Map.of(),
        "",
        List.of(),
        units.isEmpty() ? null : shown(units),
        null,
        derived(units),
        "",
        bindings(application),
        caas ? units.size() : null,
        "",
        "");
  }

  private List<Unit> units(Application application) {
    return List.copyOf(model.units().of(application.name()));
  }

  private Map<String, UnitStatus> shown(List<Unit> units) {
    var all = new TreeMap<String, UnitStatus>();
    units.forEach(unit -> all.put(unit.name(), status(unit)));
    return all;
  }

  private UnitStatus status(Unit unit) {
    var machine = model.machines().byId().get(unit.machine());
    boolean caas = model.details().caas();
    return new UnitStatus(
        Statuses.ofAgent(
            unit.statuses().get(Subject.AGENT), "allocating", model.details().agentVersion()),
        Statuses.orUnset(unit.statuses().get(Subject.WORKLOAD), "waiting"),
        "",
        unit.machine(),
        unit.ports().isEmpty() ? null : unit.ports(),
        machine == null ? "" : machine.address(),
        "",
        null,
        leads(unit),
        caas ? unit.name().replace('/', '-') : "",
        "");
  }

  private boolean leads(Unit unit) {
    var application = model.applications().byName().get(unit.application());
    return application != null && application.leader().equals(unit.name());
  }

  private static DetailedStatus derived(List<Unit> units) {
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

  private static int revision(String charmUrl) {
    var form = REVISION.matcher(charmUrl);
    return form.matches() ? Integer.parseInt(form.group(1)) : 0;
  }
}
