package io.modelstate.projections.view;

import io.modelstate.domain.Status;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.annotation.Annotations;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.WatcherWire.ModelAbstract;
import io.modelstate.wire.model.WatcherWire.ModelMessage;
import io.modelstate.wire.model.WatcherWire.ModelSize;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Models in a few words and one color, as ModelSummaryWatcher tells them. */
public final class ModelAbstractsView {
  private static final String ERROR = "error";
  private static final String BLOCKED = "blocked";

  private ModelAbstractsView() {}

  /**
   * By UUID.
   *
   * @param all every model; else those that the reader has access to of their own, superuser or not
   */
  public static Map<String, ModelAbstract> of(Reader reader, boolean all) {
    if (all) {
      reader.requireSuperuser();
    } else {
      reader.controller().users().requireActive(reader.user());
    }
    var models = new LinkedHashMap<String, ModelAbstract>();
    reader.eachModel(
        (id, model) -> {
          if (all || model.access().of(reader.user()).isPresent()) {
            models.put(id.uuid(), of(reader, id, model));
          }
        });
    return models;
  }

  private static ModelAbstract of(Reader reader, ModelId id, ModelState model) {
    var placement = model.details().placement();
    return new ModelAbstract(
        id.uuid(),
        false,
        reader.controller().config().get("controller-name") instanceof ConfigValue.Text(var name)
            ? name
            : "",
        model.details().name(),
        admins(model),
        placement.cloud(),
        placement.region(),
        placement.credential().map(Object::toString).orElse(""),
        size(model),
        color(model),
        messages(model),
        model.annotations().of(Annotations.MODEL));
  }

  private static List<String> admins(ModelState model) {
    return model.access().byUser().values().stream()
        .filter(entry -> entry.access() == ModelAccess.ADMIN)
        .map(entry -> entry.user().id())
        .sorted()
        .toList();
  }

  private static ModelSize size(ModelState model) {
    var machines = model.machines().byId().keySet();
    int containers = (int) machines.stream().filter(id -> id.contains("/")).count();
    return new ModelSize(
        machines.size() - containers,
        containers,
        model.applications().byName().size(),
        model.units().byName().size(),
        0);
  }

  private static String color(ModelState model) {
    if (agents(model).anyMatch(status -> status.current().equals(ERROR))) {
      return "red";
    }
    boolean blocked = workloads(model).anyMatch(unit -> workload(unit).current().equals(BLOCKED));
    return blocked ? "yellow" : "green";
  }

  private static Stream<Status> agents(ModelState model) {
    return Stream.concat(
            model.machines().byId().values().stream()
                .map(machine -> machine.statuses().get(MachineEvent.Subject.AGENT)),
            model.units().byName().values().stream()
                .map(unit -> unit.statuses().get(UnitEvent.Subject.AGENT)))
        .filter(Objects::nonNull);
  }

  /** Of machines whose agent is in error, and of units that are in error or blocked. */
  private static List<ModelMessage> messages(ModelState model) {
    var machines =
        model.machines().byId().values().stream()
            .flatMap(
                machine ->
                    Stream.ofNullable(machine.statuses().get(MachineEvent.Subject.AGENT))
                        .filter(status -> status.current().equals(ERROR))
                        .map(status -> new ModelMessage(machine.id(), status.message())));
    var units =
        workloads(model)
            .filter(unit -> workload(unit).current().matches(ERROR + "|" + BLOCKED))
            .map(unit -> new ModelMessage(unit.name(), workload(unit).message()));
    return Stream.concat(machines, units)
        .sorted(Comparator.comparing(ModelMessage::agent))
        .toList();
  }

  private static Stream<Unit> workloads(ModelState model) {
    return model.units().byName().values().stream()
        .filter(unit -> unit.statuses().containsKey(UnitEvent.Subject.WORKLOAD));
  }

  private static Status workload(Unit unit) {
    return Objects.requireNonNull(unit.statuses().get(UnitEvent.Subject.WORKLOAD));
  }
}
