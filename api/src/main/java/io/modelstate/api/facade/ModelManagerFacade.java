package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.controller.registry.RegistryCommand.DestroyModel;
import io.modelstate.domain.model.access.AccessCommand.GrantModelAccess;
import io.modelstate.domain.model.access.AccessCommand.RevokeModelAccess;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.credential.CredentialCommand.SetCredential;
import io.modelstate.domain.name.ModelId;
import io.modelstate.projections.view.ModelDefaultsView;
import io.modelstate.projections.view.ModelInfoView;
import io.modelstate.projections.view.ModelStatusView;
import io.modelstate.projections.view.ModelSummariesView;
import io.modelstate.projections.view.ModelsView;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.ChangeModelCredentialParams;
import io.modelstate.wire.model.ModelManagerWire.ChangeModelCredentialsParams;
import io.modelstate.wire.model.ModelManagerWire.DestroyModelParams;
import io.modelstate.wire.model.ModelManagerWire.DestroyModelsParams;
import io.modelstate.wire.model.ModelManagerWire.ModelCreateArgs;
import io.modelstate.wire.model.ModelManagerWire.ModelSummariesRequest;
import io.modelstate.wire.model.ModelManagerWire.ModifyModelAccess;
import io.modelstate.wire.model.ModelManagerWire.ModifyModelAccessRequest;
import io.modelstate.wire.model.ModelManagerWire.SetModelDefaults;
import io.modelstate.wire.model.ModelManagerWire.UnsetModelDefaults;
import java.util.Optional;

/** ModelManager: models as wholes. Version 9 differs in what it tells of a model. */
final class ModelManagerFacade {
  private ModelManagerFacade() {}

  static Facade facade() {
    return Facade.named("ModelManager", 9, 10)
        .on(CONTROLLER)
        .method("CreateModel", Right.LOGIN, ModelCreateArgs.class, ModelManagerFacade::create)
        .method(
            "ListModels",
            Right.SELF,
            Entity.class,
            (call, of) -> ModelsView.of(call.reader(), Tags.user(of.tag())))
        .method(
            "ListModelSummaries",
            Right.SELF,
            ModelSummariesRequest.class,
            (call, of) -> ModelSummariesView.of(call.reader(), Tags.user(of.userTag()), of.all()))
        .method(
            "ModelInfo",
            Right.EACH,
            Entities.class,
            (call, of) -> ModelInfoView.of(call.reader(), of.entities()))
        .method(
            "ModelStatus",
            Right.EACH,
            Entities.class,
            (call, of) -> ModelStatusView.of(call.reader(), of.entities()))
        .method("DestroyModels", Right.EACH, DestroyModelsParams.class, ModelManagerFacade::destroy)
        .method(
            "ModifyModelAccess",
            Right.EACH,
            ModifyModelAccessRequest.class,
            (call, request) -> Changes.each(request.changes(), one -> modifyAccess(call, one)))
        .method(
            "ChangeModelCredential",
            Right.EACH,
            ChangeModelCredentialsParams.class,
            (call, request) -> {
              Blocked.refuse(call, Operation.CHANGE);
              return Changes.each(request.modelCredentials(), one -> changeCredential(call, one));
            })
        .method(
            "ModelDefaultsForClouds",
            Right.SUPERUSER,
            Entities.class,
            (call, of) -> ModelDefaultsView.of(call.reader(), of.entities()))
        .method("SetModelDefaults", Right.SUPERUSER, SetModelDefaults.class, DefaultChanges::set)
        .method(
            "UnsetModelDefaults", Right.SUPERUSER, UnsetModelDefaults.class, DefaultChanges::unset)
        .build();
  }

  private static Object create(Call call, ModelCreateArgs args) {
    var command =
        new AddModel(
            args.name(),
            Optional.of(Tags.user(args.ownerTag())),
            given(args.cloudTag()).map(tag -> Tags.parse(tag, TagKind.CLOUD).id()),
            given(args.region()),
            given(args.credential()).map(Tags::credential),
            WireConfig.of(args.config()));
    var uuid = call.execute(command).created().orElseThrow();
    return ModelInfoView.of(call.reader(), new ModelId(uuid));
  }

  private static Object destroy(Call call, DestroyModelsParams params) {
    return Changes.each(params.models(), one -> destroy(call, one));
  }

  private static void destroy(Call call, DestroyModelParams one) {
    call.execute(
        new DestroyModel(
            model(one.modelTag()),
            Optional.ofNullable(one.destroyStorage()),
            Boolean.TRUE.equals(one.force())));
  }

  private static void modifyAccess(Call call, ModifyModelAccess change) {
    var model = seen(call, model(change.modelTag()));
    var user = Tags.user(change.userTag());
    call.execute(
        switch (change.action()) {
          case "grant" -> new GrantModelAccess(model, user, change.access());
          case "revoke" -> new RevokeModelAccess(model, user, change.access());
          default -> throw Rejected.because("unknown action \"%s\"".formatted(change.action()));
        });
  }

  private static void changeCredential(Call call, ChangeModelCredentialParams change) {
    call.execute(
        new SetCredential(
            seen(call, model(change.modelTag())), Tags.credential(change.credentialTag())));
  }

  /** A model that is not there is refused like one the caller may not touch. */
  private static ModelId seen(Call call, ModelId model) {
    if (call.reader().find(model).isEmpty()) {
      throw Rejected.permissionDenied();
    }
    return model;
  }

  private static ModelId model(String tag) {
    return new ModelId(Tags.parse(tag, TagKind.MODEL).id());
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(given -> !given.isEmpty());
  }
}
