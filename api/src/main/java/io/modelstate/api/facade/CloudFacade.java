package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.cloud.CloudCommand.AddCloud;
import io.modelstate.domain.controller.cloud.CloudCommand.GrantCloudAccess;
import io.modelstate.domain.controller.cloud.CloudCommand.RemoveCloud;
import io.modelstate.domain.controller.cloud.CloudCommand.RevokeCloudAccess;
import io.modelstate.domain.controller.cloud.CloudCommand.UpdateCloud;
import io.modelstate.projections.view.CloudsView;
import io.modelstate.projections.view.CredentialsView;
import io.modelstate.projections.view.SealedFields;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CloudWire.AddCloudArgs;
import io.modelstate.wire.model.CloudWire.CloudCredentialArgs;
import io.modelstate.wire.model.CloudWire.ListCloudsRequest;
import io.modelstate.wire.model.CloudWire.ModifyCloudAccess;
import io.modelstate.wire.model.CloudWire.ModifyCloudAccessRequest;
import io.modelstate.wire.model.CloudWire.RevokeCredentialArgs;
import io.modelstate.wire.model.CloudWire.TaggedCredentials;
import io.modelstate.wire.model.CloudWire.UpdateCloudArgs;
import io.modelstate.wire.model.CloudWire.UpdateCredentialArgs;
import io.modelstate.wire.model.CloudWire.UserClouds;
import io.modelstate.wire.model.CommonWire.Entities;

/** Cloud: the simulated clouds and the credentials for them. */
final class CloudFacade {
  private CloudFacade() {}

  static Facade facade() {
    var facade = Facade.named("Cloud", 7).on(CONTROLLER);
    views(facade);
    credentials(facade);
    return facade
        .method("AddCloud", Right.SUPERUSER, AddCloudArgs.class, CloudFacade::add)
        .method(
            "UpdateCloud",
            Right.EACH,
            UpdateCloudArgs.class,
            (call, of) ->
                Changes.each(
                    of.clouds(),
                    one ->
                        call.execute(
                            new UpdateCloud(CloudForms.definition(one.name(), one.cloud())))))
        .method(
            "RemoveClouds",
            Right.EACH,
            Entities.class,
            (call, of) ->
                Changes.eachTag(of.entities(), tag -> call.execute(new RemoveCloud(cloud(tag)))))
        .method(
            "ModifyCloudAccess",
            Right.EACH,
            ModifyCloudAccessRequest.class,
            (call, of) -> Changes.each(of.changes(), one -> modifyAccess(call, one)))
        .build();
  }

  private static void views(Facade.Builder facade) {
    facade
        .method("Clouds", Right.LOGIN, call -> CloudsView.of(call.reader()))
        .method(
            "Cloud",
            Right.EACH,
            Entities.class,
            (call, of) -> CloudsView.of(call.reader(), of.entities()))
        .method(
            "CloudInfo",
            Right.EACH,
            Entities.class,
            (call, of) -> CloudsView.info(call.reader(), of.entities()))
        .method(
            "ListCloudInfo",
            Right.SELF,
            ListCloudsRequest.class,
            (call, of) -> CloudsView.list(call.reader(), Tags.user(of.userTag()), of.all()))
        .method(
            "UserCredentials",
            Right.EACH,
            UserClouds.class,
            (call, of) -> CredentialsView.tags(call.reader(), of))
        .method(
            "Credential",
            Right.EACH,
            Entities.class,
            (call, of) -> contents(call).credentials(of.entities()))
        .method(
            "CredentialContents",
            Right.LOGIN,
            CloudCredentialArgs.class,
            (call, of) -> contents(call).contents(of.credentials(), of.includeSecrets()));
  }

  private static void credentials(Facade.Builder facade) {
    facade
        .method(
            "AddCredentials",
            Right.EACH,
            TaggedCredentials.class,
            (call, of) -> Changes.each(of.credentials(), one -> CredentialChanges.add(call, one)))
        .method(
            "UpdateCredentialsCheckModels",
            Right.EACH,
            UpdateCredentialArgs.class,
            (call, of) -> CredentialChanges.update(call, of.credentials()))
        .method(
            "CheckCredentialsModels",
            Right.EACH,
            TaggedCredentials.class,
            (call, of) -> CredentialChanges.check(call, of.credentials()))
        .method(
            "RevokeCredentialsCheckModels",
            Right.EACH,
            RevokeCredentialArgs.class,
            (call, of) ->
                Changes.each(of.credentials(), one -> CredentialChanges.revoke(call, one)));
  }

  private static CredentialsView contents(Call call) {
    return CredentialsView.of(call.reader(), SealedFields.of(call.engine()));
  }

  private static Object add(Call call, AddCloudArgs args) {
    call.execute(new AddCloud(CloudForms.definition(args.name(), args.cloud())));
    return Facade.NOTHING;
  }

  private static void modifyAccess(Call call, ModifyCloudAccess change) {
    var user = Tags.user(change.userTag());
    var cloud = cloud(change.cloudTag());
    call.execute(
        switch (change.action()) {
          case "grant" -> new GrantCloudAccess(cloud, user, change.access());
          case "revoke" -> new RevokeCloudAccess(cloud, user, change.access());
          default -> throw Rejected.because("unknown action \"%s\"".formatted(change.action()));
        });
  }

  private static String cloud(String tag) {
    return Tags.parse(tag, TagKind.CLOUD).id();
  }
}
