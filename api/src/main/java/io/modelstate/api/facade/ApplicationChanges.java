package io.modelstate.api.facade;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.api.facade.CharmForms.PlacementForm;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.domain.bundle.ExposedEndpoint;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.ApplicationCommand.BindEndpoints;
import io.modelstate.domain.model.application.ApplicationCommand.ConfigureApplication;
import io.modelstate.domain.model.application.ApplicationCommand.ExposeApplication;
import io.modelstate.domain.model.application.ApplicationCommand.RemoveApplication;
import io.modelstate.domain.model.application.ApplicationCommand.ScaleApplication;
import io.modelstate.domain.model.application.ApplicationCommand.SetApplicationConstraints;
import io.modelstate.domain.model.application.ApplicationCommand.UnexposeApplication;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.relation.RelationCommand.Integrate;
import io.modelstate.domain.model.relation.RelationCommand.RemoveRelation;
import io.modelstate.domain.model.relation.RelationCommand.RemoveRelationById;
import io.modelstate.domain.model.relation.RelationCommand.ResumeRelation;
import io.modelstate.domain.model.relation.RelationCommand.SuspendRelation;
import io.modelstate.domain.model.relation.RelationEnd;
import io.modelstate.domain.model.storage.StorageRemoval;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.model.unit.UnitCommand.AddUnits;
import io.modelstate.domain.model.unit.UnitCommand.RemoveUnit;
import io.modelstate.domain.model.unit.UnitCommand.ResolveUnit;
import io.modelstate.domain.model.unit.UnitEvent.Subject;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.CommonWire.ErrorResults;
import io.modelstate.wire.model.OmitEmpty;
import io.modelstate.wire.model.OmitNull;
import io.modelstate.wire.model.WireError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** The methods of Application that change what is deployed. */
final class ApplicationChanges {
  private ApplicationChanges() {}

  record AddingUnits(
      String application,
      int numUnits,
      @Nullable List<PlacementForm> placement,
      @Nullable List<String> attachStorage) {}

  record AddedUnits(List<String> units) {}

  record DestroyingUnits(@Nullable List<DestroyingUnit> units) {}

  record DestroyingUnit(String unitTag, boolean destroyStorage, boolean force, boolean dryRun) {}

  record DestroyingApplications(@Nullable List<DestroyingApplication> applications) {}

  record DestroyingApplication(
      String applicationTag, boolean destroyStorage, boolean force, boolean dryRun) {}

  record Destroyed(List<DestroyedOne> results) {}

  record DestroyedOne(
      @OmitNull @Nullable WireError error, @OmitNull @Nullable DestroyedInfo info) {}

  record DestroyedInfo(
      @OmitEmpty List<Entity> destroyedUnits,
      @OmitEmpty List<Entity> destroyedStorage,
      @OmitEmpty List<Entity> detachedStorage) {}

  record AddingRelation(@Nullable List<String> endpoints, @Nullable List<String> viaCidrs) {}

  record AddedRelation(Map<String, CharmsFacade.RelationForm> endpoints) {}

  record DestroyingRelation(@Nullable List<String> endpoints, int relationId, boolean force) {}

  record Suspending(@Nullable List<SuspendingOne> args) {}

  record SuspendingOne(int relationId, String message, boolean suspended) {}

  record ConfigSets(@JsonProperty("Args") @Nullable List<ConfigSet> args) {}

  record ConfigSet(String application, @Nullable Map<String, String> config, String configYaml) {}

  record ConfigUnsets(@JsonProperty("Args") @Nullable List<ConfigUnset> args) {}

  record ConfigUnset(String application, @Nullable List<String> options) {}

  record Constraining(String application, @Nullable ConstraintsValue constraints) {}

  record Exposing(String application, @Nullable Map<String, ExposedForm> exposedEndpoints) {}

  record ExposedForm(@Nullable List<String> exposeToSpaces, @Nullable List<String> exposeToCidrs) {}

  record Unexposing(String application, @Nullable List<String> exposedEndpoints) {}

  record Scaling(@Nullable List<ScalingOne> applications) {}

  record ScalingOne(
      String applicationTag, int scale, @Nullable Integer scaleChange, boolean force) {}

  record Scaled(List<ScaledOne> results) {}

  record ScaledOne(@OmitNull @Nullable WireError error, @OmitNull @Nullable ScaledInfo info) {}

  record ScaledInfo(int numUnits) {}

  record Merging(@Nullable List<MergingOne> args) {}

  record MergingOne(String applicationTag, @Nullable Map<String, String> bindings, boolean force) {}

  record Resolving(boolean all, boolean retry, @Nullable Entities tags) {}

  static Object addUnits(Call call, AddingUnits request) {
    var reply =
        call.execute(
            new AddUnits(
                call.model(),
                request.application(),
                request.numUnits(),
                CharmForms.placement(request.placement()),
                Changes.list(request.attachStorage())));
    return new AddedUnits(List.of(reply.created().orElse("").split(" ")));
  }

  static Object destroyUnits(Call call, DestroyingUnits request) {
    requireWrite(call, Operation.REMOVE);
    return new Destroyed(
        Changes.list(request.units()).stream().map(one -> destroy(call, one)).toList());
  }

  private static DestroyedOne destroy(Call call, DestroyingUnit one) {
    return Changes.answer(
        () -> {
          var name = Tags.parse(one.unitTag(), TagKind.UNIT).id();
          var command = new RemoveUnit(call.model(), name, one.destroyStorage(), one.force());
          var info =
              info(
                  call.reader().readable(call.model()),
                  List.of(),
                  List.of(name),
                  one.destroyStorage());
          if (one.dryRun()) {
            Objects.requireNonNull(call.preview(command));
          } else {
            call.execute(command);
          }
          return new DestroyedOne(null, info);
        },
        error -> new DestroyedOne(error, null));
  }

  static Object destroyApplications(Call call, DestroyingApplications request) {
    requireWrite(call, Operation.REMOVE);
    return new Destroyed(
        Changes.list(request.applications()).stream().map(one -> destroy(call, one)).toList());
  }

  private static DestroyedOne destroy(Call call, DestroyingApplication one) {
    return Changes.answer(
        () -> {
          var name = ApplicationReads.application(one.applicationTag());
          var state = call.reader().readable(call.model());
          var units = state.units().of(name).stream().map(Unit::name).toList();
          var info =
              info(
                  state,
                  units.stream().map(ApplicationReads::unit).toList(),
                  units,
                  one.destroyStorage());
          var command =
              new RemoveApplication(call.model(), name, one.destroyStorage(), one.force());
          if (one.dryRun()) {
            Objects.requireNonNull(call.preview(command));
          } else {
            call.execute(command);
          }
          return new DestroyedOne(null, info);
        },
        error -> new DestroyedOne(error, null));
  }

  /** What goes along: storage that can be without its unit stays, unless it is to go too. */
  private static DestroyedInfo info(
      ModelState state, List<Entity> units, List<String> names, boolean destroyStorage) {
    var destroyed = new ArrayList<Entity>();
    var detached = new ArrayList<Entity>();
    for (var name : names) {
      for (var id : state.storage().of(name)) {
        boolean goes =
            destroyStorage || StorageRemoval.destroyedWithUnit(state.storage().require(id));
        (goes ? destroyed : detached).add(new Entity(new Tag(TagKind.STORAGE, id).toString()));
      }
    }
    return new DestroyedInfo(units, destroyed, detached);
  }

  static Object relate(Call call, AddingRelation request) {
    var reply = call.execute(new Integrate(call.model(), Changes.list(request.endpoints())));
    var ends = new TreeMap<String, CharmsFacade.RelationForm>();
    call.reader()
        .readable(call.model())
        .relations()
        .at(reply.created().orElse(""))
        .ifPresent(relation -> relation.ends().forEach(end -> put(ends, end)));
    return new AddedRelation(ends);
  }

  private static void put(Map<String, CharmsFacade.RelationForm> ends, RelationEnd end) {
    ends.put(end.application(), CharmsFacade.RelationForm.of(end.name(), end.endpoint()));
  }

  static Object unrelate(Call call, DestroyingRelation request) {
    var endpoints = Changes.list(request.endpoints());
    call.execute(
        endpoints.isEmpty()
            ? new RemoveRelationById(call.model(), request.relationId(), request.force())
            : new RemoveRelation(call.model(), endpoints, request.force()));
    return Facade.NOTHING;
  }

  static Object suspend(Call call, Suspending request) {
    requireWrite(call, Operation.CHANGE);
    return Changes.each(
        request.args(),
        one ->
            call.execute(
                one.suspended()
                    ? new SuspendRelation(call.model(), one.relationId(), one.message())
                    : new ResumeRelation(call.model(), one.relationId())));
  }

  static Object setConfigs(Call call, ConfigSets request) {
    requireWrite(call, Operation.CHANGE);
    return Changes.each(
        request.args(),
        one ->
            call.execute(
                new ConfigureApplication(
                    call.model(),
                    one.application(),
                    Deployments.settings(one.application(), one.configYaml(), one.config()),
                    List.of())));
  }

  static Object unsetConfigs(Call call, ConfigUnsets request) {
    requireWrite(call, Operation.CHANGE);
    return Changes.each(
        request.args(),
        one ->
            call.execute(
                new ConfigureApplication(
                    call.model(),
                    one.application(),
                    TreePMap.<String, ConfigValue>empty(),
                    Changes.list(one.options()))));
  }

  static Object constrain(Call call, Constraining request) {
    var given = request.constraints();
    call.execute(
        new SetApplicationConstraints(
            call.model(),
            request.application(),
            (given == null ? ConstraintsValue.NONE : given).constraints()));
    return Facade.NOTHING;
  }

  static Object expose(Call call, Exposing request) {
    var endpoints = TreePMap.<String, ExposedEndpoint>empty();
    var given = request.exposedEndpoints();
    if (given != null) {
      for (var entry : given.entrySet()) {
        endpoints =
            endpoints.plus(
                entry.getKey(),
                new ExposedEndpoint(
                    Changes.list(entry.getValue().exposeToSpaces()),
                    Changes.list(entry.getValue().exposeToCidrs())));
      }
    }
    call.execute(new ExposeApplication(call.model(), request.application(), endpoints));
    return Facade.NOTHING;
  }

  static Object unexpose(Call call, Unexposing request) {
    call.execute(
        new UnexposeApplication(
            call.model(), request.application(), Changes.list(request.exposedEndpoints())));
    return Facade.NOTHING;
  }

  static Object scale(Call call, Scaling request) {
    requireWrite(call, Operation.CHANGE);
    return new Scaled(
        Changes.list(request.applications()).stream().map(one -> scale(call, one)).toList());
  }

  private static ScaledOne scale(Call call, ScalingOne one) {
    return Changes.answer(
        () -> {
          var change = Optional.ofNullable(one.scaleChange()).filter(by -> by != 0);
          var reply =
              call.execute(
                  new ScaleApplication(
                      call.model(),
                      ApplicationReads.application(one.applicationTag()),
                      change.isPresent() ? Optional.empty() : Optional.of(one.scale()),
                      change,
                      false,
                      one.force()));
          return new ScaledOne(null, new ScaledInfo(Integer.parseInt(reply.created().orElse("0"))));
        },
        error -> new ScaledOne(error, null));
  }

  static Object bind(Call call, Merging request) {
    requireWrite(call, Operation.CHANGE);
    return Changes.each(
        request.args(),
        one ->
            call.execute(
                new BindEndpoints(
                    call.model(),
                    ApplicationReads.application(one.applicationTag()),
                    TreePMap.from(new TreeMap<>(map(one.bindings()))),
                    one.force())));
  }

  static Object resolve(Call call, Resolving request) {
    requireWrite(call, Operation.CHANGE);
    var tags = request.tags();
    if (request.all()) {
      var failed =
          call.reader().readable(call.model()).units().byName().values().stream()
              .filter(ApplicationChanges::failed)
              .map(Unit::name)
              .toList();
      return Changes.each(failed, name -> resolve(call, name, request.retry()));
    }
    return tags == null
        ? new ErrorResults(List.of())
        : Changes.eachTag(
            tags.entities(),
            tag -> resolve(call, Tags.parse(tag, TagKind.UNIT).id(), request.retry()));
  }

  private static void resolve(Call call, String unit, boolean retry) {
    call.execute(new ResolveUnit(call.model(), unit, retry));
  }

  private static boolean failed(Unit unit) {
    var status = unit.statuses().get(Subject.WORKLOAD);
    return status != null && status.current().equals("error");
  }

  /** Asked before the single things, which would each refuse it again. */
  static void requireWrite(Call call, Operation operation) {
    ModelRights rights = Blocked.rights(call);
    rights.requireWrite();
    Blocked.refuse(call, operation);
  }

  static <V> Map<String, V> map(@Nullable Map<String, V> given) {
    return Objects.requireNonNullElse(given, Map.of());
  }
}
