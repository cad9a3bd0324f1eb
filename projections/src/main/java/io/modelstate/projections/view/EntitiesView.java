package io.modelstate.projections.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.annotation.Annotations;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.block.Blocks;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.life.ModelDetails;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.machine.Machine;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.model.unit.UnitEvent;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.model.ModelManagerWire.ModelSlaInfo;
import io.modelstate.wire.model.WatcherWire;
import io.modelstate.wire.model.WatcherWire.Address;
import io.modelstate.wire.model.WatcherWire.AnnotationEntity;
import io.modelstate.wire.model.WatcherWire.ApplicationEntity;
import io.modelstate.wire.model.WatcherWire.BlockEntity;
import io.modelstate.wire.model.WatcherWire.CharmEntity;
import io.modelstate.wire.model.WatcherWire.EndpointRelation;
import io.modelstate.wire.model.WatcherWire.MachineEntity;
import io.modelstate.wire.model.WatcherWire.ModelEntity;
import io.modelstate.wire.model.WatcherWire.RelationEndpoint;
import io.modelstate.wire.model.WatcherWire.RelationEntity;
import io.modelstate.wire.model.WatcherWire.StatusInfo;
import io.modelstate.wire.model.WatcherWire.UnitEntity;
import io.modelstate.wire.model.WireTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a model as AllWatcher tells it, each under a key of its own. An entity comes after
 * those it points at.
 */
public final class EntitiesView {
  private final String uuid;
  private final String controllerUuid;
  private final ModelState model;
  private final Map<EntityKey, Object> entities = new LinkedHashMap<>();

  /** An entity of one kind, among all models. */
  public record EntityKey(String model, String kind, String id) {}

  private EntitiesView(ModelId id, String controllerUuid, ModelState model) {
    this.uuid = id.uuid();
    this.controllerUuid = controllerUuid;
    this.model = model;
  }

  /** No rights are asked: whoever watches has shown theirs. */
  public static Map<EntityKey, Object> of(ModelId id, String controllerUuid, ModelState model) {
    return new EntitiesView(id, controllerUuid, model).all();
  }

  private Map<EntityKey, Object> all() {
    put("model", uuid, model(model.details()));
    model.machines().byId().values().forEach(m -> put("machine", m.id(), machine(m)));
    var applications = model.applications();
    applications.byName().values().forEach(a -> put("charm", a.charm().url(), charm(a)));
    applications.byName().values().forEach(a -> put("application", a.name(), application(a)));
    model.units().byName().values().forEach(u -> put("unit", u.name(), unit(u)));
    model.relations().byKey().values().forEach(r -> put("relation", r.key(), relation(r)));
    model.annotations().byEntity().forEach((of, texts) -> put("annotation", of, annotation(of)));
    model.blocks().inOrder().forEach(b -> put("block", Integer.toString(b.number()), block(b)));
    return entities;
  }

  private void put(String kind, String id, Object entity) {
    entities.put(new EntityKey(uuid, kind, id), entity);
  }

  private ModelEntity model(ModelDetails details) {
    return new ModelEntity(
        uuid,
        details.name(),
        WireForms.life(details.life()),
        details.owner().id(),
        controllerUuid,
        details.controller(),
        WireForms.json(model.config()),
        status(details.status(), "", ""),
        ConstraintsValue.of(model.constraints()),
        new ModelSlaInfo("unsupported", ""),
        details.type(),
        details.placement().cloud(),
        details.placement().region(),
        details.agentVersion());
  }

  private MachineEntity machine(Machine machine) {
    var version = model.details().agentVersion();
    return new MachineEntity(
        uuid,
        machine.id(),
        machine.instance(),
        status(machine.statuses().get(MachineEvent.Subject.AGENT), "pending", version),
        status(machine.statuses().get(MachineEvent.Subject.INSTANCE), "pending", ""),
        machine.life().text(),
        shown(machine.base()),
        machine.containerType(),
        List.of("lxd"),
        true,
        hardware(machine.hardware()),
        List.of(),
        machine.controller() ? List.of("JobManageModel", "JobHostUnits") : List.of("JobHostUnits"),
        addresses(machine.address()),
        machine.controller(),
        machine.controller(),
        machine.instance());
  }

  private static @Nullable List<Address> addresses(String address) {
    return address.isEmpty() ? null : List.of(new Address(address, "ipv4", "local-cloud"));
  }

  private static WatcherWire.@Nullable Hardware hardware(Hardware hardware) {
    if (hardware.equals(Hardware.UNKNOWN)) {
      return null;
    }
    return new WatcherWire.Hardware(
        textIfAny(hardware.arch()),
        hardware.memory(),
        hardware.cores(),
        textIfAny(hardware.availabilityZone()),
        textIfAny(hardware.virtType()));
  }

  private static @Nullable String textIfAny(String text) {
    return text.isEmpty() ? null : text;
  }

  private CharmEntity charm(Application application) {
    var metadata = model.charms().at(application.charm().url());
    var defaults = new TreeMap<String, JsonNode>();
    metadata.ifPresent(
        charm ->
            charm
                .options()
                .forEach(
                    (name, option) ->
                        option
                            .defaultValue()
                            .ifPresent(value -> defaults.put(name, WireForms.json(value)))));
    return new CharmEntity(
        uuid,
        application.charm().url(),
        metadata.map(CharmMetadata::version).orElse(""),
        "alive",
        null,
        defaults);
  }

  private ApplicationEntity application(Application application) {
    return new ApplicationEntity(
        uuid,
        application.name(),
        application.exposed(),
        application.charm().url(),
        "",
        application.life().text(),
        0,
        ConstraintsValue.of(application.constraints()),
        WireForms.json(application.wanted().settings()),
        application.subordinate(),
        application
            .status()
            .map(status -> status(status, "", ""))
            .orElseGet(() -> new StatusInfo("unset", "", null, "", Map.of())),
        application.workloadVersion());
  }

  private UnitEntity unit(Unit unit) {
    var application = Objects.requireNonNull(model.applications().byName().get(unit.application()));
    var machine = model.machines().byId().get(unit.machine());
    var address = machine == null ? unit.privateAddress() : machine.address();
    var ranges = PortRanges.of(unit.ports());
    return new UnitEntity(
        uuid,
        unit.name(),
        unit.application(),
        shown(application.base()),
        application.charm().url(),
        unit.life().text(),
        unit.publicAddress().isEmpty() && machine != null ? address : unit.publicAddress(),
        address,
        unit.machine(),
        PortRanges.single(ranges),
        ranges,
        unit.principal(),
        unit.subordinate(),
        status(unit.statuses().get(UnitEvent.Subject.WORKLOAD), "waiting", ""),
        status(
            unit.statuses().get(UnitEvent.Subject.AGENT),
            "allocating",
            model.details().agentVersion()));
  }

  private RelationEntity relation(Relation relation) {
    return new RelationEntity(
        uuid,
        relation.key(),
        relation.id(),
        relation.ends().stream()
            .map(
                end ->
                    new RelationEndpoint(
                        end.application(),
                        new EndpointRelation(
                            end.name(),
                            RelationStatuses.role(end.endpoint()),
                            end.endpoint().interfaceName(),
                            end.endpoint().optional(),
                            end.endpoint().limit(),
                            RelationStatuses.scope(end.endpoint()))))
            .toList());
  }

  /** The stable channel is not shown. */
  private static String shown(String base) {
    return base.endsWith("/stable") ? base.substring(0, base.lastIndexOf('/')) : base;
  }

  private AnnotationEntity annotation(String entity) {
    return new AnnotationEntity(uuid, tag(entity), model.annotations().of(entity));
  }

  private String tag(String entity) {
    return entity.equals(Annotations.MODEL)
        ? "model-" + uuid
        : entity.replace(' ', '-').replace('/', '-');
  }

  private BlockEntity block(Blocks.Block block) {
    return new BlockEntity(
        uuid,
        uuid + ":" + block.number(),
        block.type().wireName(),
        block.message(),
        "model-" + uuid);
  }

  private static StatusInfo status(@Nullable Status status, String unset, String version) {
    return status == null
        ? new StatusInfo(unset, "", null, version, Map.of())
        : new StatusInfo(
            status.current(), status.message(), WireTime.of(status.since()), version, Map.of());
  }
}
