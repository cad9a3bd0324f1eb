package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.config.ControllerConfigCommand.SetControllerConfig;
import io.modelstate.domain.controller.registry.RegistryCommand.DestroyModel;
import io.modelstate.domain.controller.registry.RegistryCommand.RemoveBlocks;
import io.modelstate.domain.controller.user.UserCommand.GrantControllerAccess;
import io.modelstate.domain.controller.user.UserCommand.RevokeControllerAccess;
import io.modelstate.projections.view.BlocksView;
import io.modelstate.projections.view.ControllerConfigView;
import io.modelstate.projections.view.ControllerView;
import io.modelstate.projections.view.HostedModelsView;
import io.modelstate.projections.view.ModelStatusView;
import io.modelstate.projections.view.ModelsView;
import io.modelstate.projections.view.SealedFields;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.ControllerWire.ControllerConfigSet;
import io.modelstate.wire.model.ControllerWire.DestroyControllerArgs;
import io.modelstate.wire.model.ControllerWire.ModifyControllerAccess;
import io.modelstate.wire.model.ControllerWire.ModifyControllerAccessRequest;
import io.modelstate.wire.model.ControllerWire.RemoveBlocksArgs;
import io.modelstate.wire.model.WatcherWire.WatcherId;
import java.util.Optional;

/** Controller: the controller itself, and what concerns all models at once. */
final class ControllerFacade {
  private ControllerFacade() {}

  static Facade facade() {
    var facade = Facade.named("Controller", 11, 12).on(CONTROLLER);
    views(facade);
    watchers(facade);
    return facade
        .method("ConfigSet", Right.SUPERUSER, ControllerConfigSet.class, ControllerFacade::set)
        .method(
            "ModifyControllerAccess",
            Right.SUPERUSER,
            ModifyControllerAccessRequest.class,
            ControllerFacade::modifyAccess)
        .method(
            "RemoveBlocks", Right.SUPERUSER, RemoveBlocksArgs.class, ControllerFacade::removeBlocks)
        .method(
            "DestroyController",
            Right.SUPERUSER,
            DestroyControllerArgs.class,
            ControllerFacade::destroy)
        .build();
  }

  private static void views(Facade.Builder facade) {
    facade
        .method("AllModels", Right.SUPERUSER, call -> ModelsView.all(call.reader()))
        .method(
            "ModelStatus",
            Right.EACH,
            Entities.class,
            (call, of) -> ModelStatusView.of(call.reader(), of.entities()))
        .method("ControllerConfig", Right.LOGIN, call -> ControllerConfigView.of(call.reader()))
        .method("ControllerVersion", Right.LOGIN, call -> ControllerView.version(call.reader()))
        .method("MongoVersion", Right.SUPERUSER, call -> ControllerView.mongoVersion(call.reader()))
        .method(
            "IdentityProviderURL",
            Right.LOGIN,
            call -> ControllerView.identityProviderUrl(call.reader()))
        .method(
            "GetControllerAccess",
            Right.EACH,
            Entities.class,
            (call, of) -> ControllerView.access(call.reader(), of.entities()))
        .method("ListBlockedModels", Right.SUPERUSER, call -> BlocksView.all(call.reader()))
        .method(
            "CloudSpec",
            Right.SUPERUSER,
            Entities.class,
            (call, of) -> hosted(call).cloudSpecs(of.entities()))
        .method("HostedModelConfigs", Right.SUPERUSER, call -> hosted(call).configs())
        .method(
            "ControllerAPIInfoForModels",
            Right.LOGIN,
            Entities.class,
            ControllerAddresses::ofModels);
  }

  private static void watchers(Facade.Builder facade) {
    facade
        .method("WatchAllModels", Right.SUPERUSER, ControllerFacade::watchAllModels)
        .method("WatchModelSummaries", Right.LOGIN, call -> watchSummaries(call, false))
        .method("WatchAllModelSummaries", Right.SUPERUSER, call -> watchSummaries(call, true));
  }

  private static HostedModelsView hosted(Call call) {
    return new HostedModelsView(call.reader(), SealedFields.of(call.engine()));
  }

  private static Object watchAllModels(Call call) {
    call.reader().requireSuperuser();
    return new WatcherId(call.connection().watchers().add(EntityWatcher.ofAllModels(call)));
  }

  private static Object watchSummaries(Call call, boolean all) {
    if (all) {
      call.reader().requireSuperuser();
    }
    return new WatcherId(call.connection().watchers().add(new SummaryWatcher(call, all)));
  }

  private static Object set(Call call, ControllerConfigSet request) {
    call.execute(new SetControllerConfig(WireConfig.of(request.config())));
    return Facade.NOTHING;
  }

  private static Object modifyAccess(Call call, ModifyControllerAccessRequest request) {
    call.reader().requireSuperuser();
    return Changes.each(request.changes(), change -> modifyAccess(call, change));
  }

  private static void modifyAccess(Call call, ModifyControllerAccess change) {
    var user = Tags.user(change.userTag());
    call.execute(
        switch (change.action()) {
          case "grant" -> new GrantControllerAccess(user, change.access());
          case "revoke" -> new RevokeControllerAccess(user, change.access());
          default -> throw Rejected.because("unknown action \"%s\"".formatted(change.action()));
        });
  }

  private static Object removeBlocks(Call call, RemoveBlocksArgs args) {
    call.reader().requireSuperuser();
    if (!args.all()) {
      throw Rejected.because("not supported");
    }
    call.execute(new RemoveBlocks());
    return Facade.NOTHING;
  }

  /** What destroying its model is refused with tells what to do instead. */
  private static Object destroy(Call call, DestroyControllerArgs args) {
    var blocked = BlocksView.all(call.reader()).models();
    if (!blocked.isEmpty()) {
      throw new Rejected(Rejected.Code.OPERATION_BLOCKED, "found blocks in controller models");
    }
    call.execute(
        new DestroyModel(
            call.engine().controller().details().controllerModel(),
            Optional.ofNullable(args.destroyStorage()),
            Boolean.TRUE.equals(args.force())));
    return Facade.NOTHING;
  }
}
