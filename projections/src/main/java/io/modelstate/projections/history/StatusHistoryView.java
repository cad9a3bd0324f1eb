package io.modelstate.projections.history;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.saas.RemoteApplication;
import io.modelstate.domain.model.saas.Saas;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.name.ModelId;
import io.modelstate.projections.view.Reader;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ClientWire.DetailedStatus;
import io.modelstate.wire.model.ClientWire.StatusHistoryRequest;
import io.modelstate.wire.model.WireTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The statuses that things of a model had: Client.StatusHistory. */
public final class StatusHistoryView {
  private static final Comparator<DetailedStatus> BY_TIME =
      Comparator.comparing(status -> Objects.requireNonNull(status.since()).instant());

  private final Reader reader;
  private final Engine engine;
  private final ModelState model;
  private final StatusTrail trail;
  private final StatusFilter filter;

  private StatusHistoryView(
      Reader reader, Engine engine, ModelId id, ModelState model, StatusFilter filter) {
    this.reader = reader;
    this.engine = engine;
    this.model = model;
    this.trail = new StatusTrail(engine, id);
    this.filter = filter;
  }

  /** Oldest first. */
  public static List<DetailedStatus> of(
      Reader reader, Engine engine, ModelId id, StatusHistoryRequest asked) {
    var model = reader.readable(id);
    var filter = StatusFilter.of(asked.filter(), reader.now());
    var view = new StatusHistoryView(reader, engine, id, model, filter);
    try {
      return view.history(asked.historyKind(), asked.tag());
    } catch (Rejected e) {
      throw e.prefixed("fetching status history for " + GoQuote.of(asked.tag()) + ": ");
    }
  }

  private List<DetailedStatus> history(String kind, String tag) {
    return switch (kind) {
      case "model" -> detailed(trail.ofModel(), kind).toList();
      case "unit", "workload", "juju-unit" -> unit(Tags.parse(tag, TagKind.UNIT).id(), kind);
      case "application" ->
          detailed(application(Tags.parse(tag, TagKind.APPLICATION).id()), kind).toList();
      case "saas" -> detailed(saas(Tags.parse(tag, TagKind.APPLICATION).id()), kind).toList();
      default -> detailed(machine(Tags.parse(tag, TagKind.MACHINE).id(), kind), kind).toList();
    };
  }

  private List<DetailedStatus> unit(String name, String kind) {
    if (!model.units().contains(name)) {
      throw Rejected.notFound("unit", name);
    }
    Stream<DetailedStatus> workload =
        kind.equals("juju-unit")
            ? Stream.empty()
            : detailed(trail.ofUnit(name, UnitEvent.Subject.WORKLOAD), "workload");
    Stream<DetailedStatus> agent =
        kind.equals("workload")
            ? Stream.empty()
            : detailed(trail.ofUnit(name, UnitEvent.Subject.AGENT), "juju-unit");
    return filter.newest(Stream.concat(workload, agent).sorted(BY_TIME)).toList();
  }

  private List<Status> application(String name) {
    model.applications().require(name);
    return trail.ofApplication(name);
  }

  /** How what is consumed fared from then on; it is told by the model that offers it. */
  private List<Status> saas(String name) {
    var saas = model.saas().require(name);
    var now = Saas.status(saas, reader.images());
    var offer = Saas.offer(saas, reader.images());
    return offer.isEmpty()
        ? List.of(now)
        : since(saas, offered(saas, offer.get().application(), now));
  }

  private List<Status> offered(RemoteApplication saas, String application, Status now) {
    var there = new StatusTrail(engine, saas.source()).ofApplication(application);
    return there.isEmpty() ? List.of(now) : there;
  }

  /** What was true when it was consumed counts from then. */
  private static List<Status> since(RemoteApplication saas, List<Status> there) {
    var trail = new ArrayList<Status>();
    for (var status : there) {
      if (status.since().isAfter(saas.since())) {
        trail.add(status);
      } else {
        trail.clear();
        trail.add(new Status(status.current(), status.message(), saas.since()));
      }
    }
    return trail;
  }

  /** Of its instance for these kinds; Juju takes any other word for its agent. */
  private List<Status> machine(String machine, String kind) {
    model.machines().require(machine);
    boolean instance = kind.equals("machine") || kind.equals("container");
    return trail.ofMachine(
        machine, instance ? MachineEvent.Subject.INSTANCE : MachineEvent.Subject.AGENT);
  }

  private Stream<DetailedStatus> detailed(List<Status> history, String kind) {
    return filter.of(history).stream()
        .map(
            status ->
                new DetailedStatus(
                    status.current(),
                    status.message(),
                    Map.of(),
                    WireTime.of(status.since()),
                    kind,
                    "",
                    "",
                    null));
  }
}
