package io.modelstate.projections.history;

import io.modelstate.domain.Event;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.application.ApplicationEvent;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationDeployed;
import io.modelstate.domain.model.application.ApplicationEvent.ApplicationStatusSet;
import io.modelstate.domain.model.life.LifeEvent;
import io.modelstate.domain.model.life.ModelDetails;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.machine.MachineEvent.MachineAdded;
import io.modelstate.domain.model.machine.MachineEvent.MachineStatusSet;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.model.unit.UnitEvent.SubordinateUnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitAdded;
import io.modelstate.domain.model.unit.UnitEvent.UnitStatusSet;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The statuses that a thing of a model had, oldest first. As in Juju a status that says the same as
 * the one before is no entry, and a thing that comes back under an old name begins anew.
 *
 * <p>Reads the model's stream from its first event; only events that name the thing are decoded.
 */
final class StatusTrail {
  private static final int PAGE = 1000;

  private final EventLog log;
  private final EventCodec codec;
  private final ModelId model;

  StatusTrail(Engine engine, ModelId model) {
    this.log = engine.log();
    this.codec = engine.codec();
    this.model = model;
  }

  List<Status> ofModel() {
    var trail = new ArrayList<Status>();
    var details = ModelDetails.UNBORN;
    for (var event : events(LifeEvent.class, "")) {
      details = details.evolve(event);
      add(trail, details.status());
    }
    return trail;
  }

  List<Status> ofApplication(String name) {
    return follow(
        ApplicationEvent.class,
        name,
        (event, trail) -> {
          switch (event) {
            case ApplicationDeployed e when e.application().equals(name) -> trail.clear();
            case ApplicationStatusSet e when e.application().equals(name) -> add(trail, e.status());
            default -> {}
          }
        });
  }

  List<Status> ofUnit(String name, UnitEvent.Subject subject) {
    return follow(
        UnitEvent.class,
        name,
        (event, trail) -> {
          switch (event) {
            case UnitAdded e when e.unit().equals(name) -> trail.clear();
            case SubordinateUnitAdded e when e.unit().equals(name) -> trail.clear();
            case UnitStatusSet e when e.subject() == subject && e.unit().equals(name) ->
                add(trail, e.status());
            default -> {}
          }
        });
  }

  List<Status> ofMachine(String id, MachineEvent.Subject subject) {
    return follow(
        MachineEvent.class,
        id,
        (event, trail) -> {
          switch (event) {
            case MachineAdded e when e.machine().equals(id) -> trail.clear();
            case MachineStatusSet e when e.subject() == subject && e.machine().equals(id) ->
                add(trail, e.status());
            default -> {}
          }
        });
  }

  private <E extends Event> List<Status> follow(
      Class<E> kind, String named, BiConsumer<E, List<Status>> step) {
    var trail = new ArrayList<Status>();
    events(kind, '"' + named + '"').forEach(event -> step.accept(event, trail));
    return trail;
  }

  private static void add(List<Status> trail, Status status) {
    boolean same =
        !trail.isEmpty()
            && trail.getLast().current().equals(status.current())
            && trail.getLast().message().equals(status.message());
    if (!same) {
      trail.add(status);
    }
  }

  private <E extends Event> List<E> events(Class<E> kind, String mention) {
    List<E> found = new ArrayList<>();
    long next = 0;
    List<Row> page;
    do {
      page = log.streamRows(model.uuid(), next, PAGE);
      page.stream()
          .map(Row::event)
          .filter(event -> event.payload().contains(mention) && is(kind, event))
          .map(event -> codec.decode(event.name(), event.revision(), event.payload()))
          .map(kind::cast)
          .forEach(found::add);
      next += page.size();
    } while (page.size() == PAGE);
    return found;
  }

  private boolean is(Class<? extends Event> kind, NewEvent event) {
    return kind.isAssignableFrom(codec.typeOf(event.name(), event.revision()));
  }
}
