package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.facade.CharmForms.BaseForm;
import io.modelstate.api.facade.CharmForms.PlacementForm;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.machine.Machine;
import io.modelstate.domain.model.machine.MachineCommand.AddMachine;
import io.modelstate.domain.model.machine.MachineCommand.RemoveMachine;
import io.modelstate.domain.model.machine.MachineCommand.RetryProvisioning;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.CommonWire.ErrorResults;
import io.modelstate.wire.model.OmitEmpty;
import io.modelstate.wire.model.OmitNull;
import io.modelstate.wire.model.WireError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** MachineManager: machines of a model, and containers on them. */
final class MachineManagerFacade {
  private MachineManagerFacade() {}

  record AddMachines(@Nullable List<AddMachineForm> params) {}

  record AddMachineForm(
      @Nullable BaseForm base,
      @Nullable ConstraintsValue constraints,
      @Nullable PlacementForm placement,
      String parentId,
      String containerType) {}

  record AddedMachines(List<AddedMachine> machines) {}

  record AddedMachine(String machine, @OmitNull @Nullable WireError error) {}

  record DestroyMachines(
      @Nullable List<String> machineTags, boolean force, boolean keep, boolean dryRun) {}

  record DestroyedMachines(List<DestroyedMachine> results) {}

  record DestroyedMachine(
      @OmitNull @Nullable WireError error, @OmitNull @Nullable DestroyedInfo info) {}

  record DestroyedInfo(
      String machineId,
      @OmitEmpty List<Entity> destroyedUnits,
      @OmitEmpty List<Entity> destroyedStorage,
      @OmitEmpty List<Entity> detachedStorage,
      @OmitEmpty List<DestroyedMachine> destroyedContainers) {}

  record Retry(@Nullable List<String> machines, boolean all) {}

  static Facade facade() {
    return Facade.named("MachineManager", 9, 10)
        .on(MODEL)
        .method("AddMachines", Right.WRITE, AddMachines.class, MachineManagerFacade::add)
        .method(
            "DestroyMachineWithParams",
            Right.WRITE,
            DestroyMachines.class,
            MachineManagerFacade::destroy)
        .method("RetryProvisioning", Right.WRITE, Retry.class, MachineManagerFacade::retry)
        .build();
  }

  private static Object add(Call call, AddMachines request) {
    Blocked.rights(call).requireWrite();
    Blocked.refuse(call, Operation.CHANGE);
    return new AddedMachines(
        Changes.list(request.params()).stream().map(one -> add(call, one)).toList());
  }

  private static AddedMachine add(Call call, AddMachineForm one) {
    return Changes.answer(
        () -> {
          var constraints = one.constraints();
          var reply =
              call.execute(
                  new AddMachine(
                      call.model(),
                      one.base() == null ? "" : one.base().text(),
                      (constraints == null ? ConstraintsValue.NONE : constraints).constraints(),
                      placement(one)));
          return new AddedMachine(reply.created().orElse(""), null);
        },
        error -> new AddedMachine("", error));
  }

  private static Optional<PlacementDirective> placement(AddMachineForm one) {
    if (!one.parentId().isEmpty() && one.containerType().isEmpty()) {
      throw Rejected.because("parent machine specified without container type");
    }
    if (!one.containerType().isEmpty() && one.placement() != null) {
      throw Rejected.because("container type and placement are mutually exclusive");
    }
    if (!one.containerType().isEmpty()) {
      return Optional.of(new PlacementDirective(one.containerType(), one.parentId()));
    }
    var placement = one.placement();
    return placement == null
        ? Optional.empty()
        : Optional.of(new PlacementDirective(placement.scope(), placement.directive()));
  }

  private static Object destroy(Call call, DestroyMachines request) {
    Blocked.rights(call).requireWrite();
    Blocked.refuse(call, Operation.REMOVE);
    return new DestroyedMachines(
        Changes.list(request.machineTags()).stream()
            .map(tag -> destroy(call, request, tag))
            .toList());
  }

  private static DestroyedMachine destroy(Call call, DestroyMachines request, String tag) {
    return Changes.answer(
        () -> {
          var id = Tags.parse(tag, TagKind.MACHINE).id();
          var state = call.reader().readable(call.model());
          var info = info(state, state.machines().require(id), request.force() || request.dryRun());
          if (!request.dryRun()) {
            call.execute(new RemoveMachine(call.model(), id, request.force(), request.keep()));
          }
          return new DestroyedMachine(null, info);
        },
        error -> new DestroyedMachine(error, null));
  }

  /** Containers are told of only where they go along. */
  private static DestroyedInfo info(ModelState state, Machine machine, boolean containers) {
    return new DestroyedInfo(
        machine.id(),
        state.units().on(machine.id()).stream()
            .map(unit -> new Entity(new Tag(TagKind.UNIT, unit).toString()))
            .toList(),
        List.of(),
        List.of(),
        containers
            ? state.machines().containersOf(machine.id()).stream()
                .filter(container -> container.host().equals(machine.id()))
                .map(container -> new DestroyedMachine(null, info(state, container, true)))
                .toList()
            : List.of());
  }

  private static Object retry(Call call, Retry request) {
    Blocked.rights(call).requireWrite();
    Blocked.refuse(call, Operation.CHANGE);
    if (request.all()) {
      call.execute(new RetryProvisioning(call.model(), List.of()));
      return new ErrorResults(List.of());
    }
    return Changes.each(
        request.machines(),
        tag ->
            call.execute(
                new RetryProvisioning(
                    call.model(), List.of(Tags.parse(tag, TagKind.MACHINE).id()))));
  }
}
