package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.projections.view.CloudsView;
import io.modelstate.projections.view.CredentialsView;
import io.modelstate.projections.view.ModelDefaultsView;
import io.modelstate.projections.view.SealedFields;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.model.CloudWire.Cloud;
import io.modelstate.wire.model.CloudWire.CloudCredentialArg;
import io.modelstate.wire.model.CloudWire.CloudInfoResults;
import io.modelstate.wire.model.CloudWire.CloudsResult;
import io.modelstate.wire.model.CloudWire.CredentialContentResults;
import io.modelstate.wire.model.CloudWire.UserCloud;
import io.modelstate.wire.model.CloudWire.UserClouds;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.CommonWire.StringsResults;
import io.modelstate.wire.model.ModelManagerWire.ModelDefaultsResults;
import io.modelstate.wire.render.CredentialList;
import io.modelstate.wire.render.ModelDefaults;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The simulated clouds and the credentials for them. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CloudsResource {
  private final Views views;
  private final Engine engine;

  CloudsResource(Views views, Engine engine) {
    this.views = views;
    this.engine = engine;
  }

  @Get("/clouds")
  @Operation(operationId = "listClouds", summary = "The clouds a model can be added on")
  @ApiResponse(
      responseCode = "200",
      description = "Clouds",
      content = @Content(schema = @Schema(implementation = CloudsResult.class)))
  HttpResponse<byte[]> clouds(HttpRequest<?> request) {
    return views.json(CloudsView.of(views.reader(request)));
  }

  @Get("/cloud-infos")
  @Operation(operationId = "listCloudInfos", summary = "The clouds with their users")
  @ApiResponse(
      responseCode = "200",
      description = "CloudInfo",
      content = @Content(schema = @Schema(implementation = CloudInfoResults.class)))
  HttpResponse<byte[]> infos(HttpRequest<?> request) {
    var reader = views.reader(request);
    var tags = CloudsView.of(reader).clouds().keySet().stream().sorted().map(Entity::new).toList();
    return views.json(CloudsView.info(reader, tags));
  }

  @Get("/clouds/{cloud}")
  @Operation(operationId = "showCloud", summary = "One cloud")
  @ApiResponse(
      responseCode = "200",
      description = "Cloud",
      content = @Content(schema = @Schema(implementation = Cloud.class)))
  HttpResponse<byte[]> cloud(HttpRequest<?> request, String cloud) {
    return views.json(CloudsView.of(views.reader(request), cloud));
  }

  @Get("/clouds/{cloud}/credentials")
  @Operation(
      operationId = "listCredentialTags",
      summary = "The tags of a user's credentials for a cloud")
  @ApiResponse(
      responseCode = "200",
      description = "UserCredentials",
      content = @Content(schema = @Schema(implementation = StringsResults.class)))
  HttpResponse<byte[]> tags(
      HttpRequest<?> request, String cloud, @QueryValue @Nullable String user) {
    var of = user == null ? Caller.of(request) : Queries.user(user);
    var asked = new UserClouds(List.of(new UserCloud("user-" + of, "cloud-" + cloud)));
    return views.json(CredentialsView.tags(views.reader(request), asked));
  }

  @Get("/credentials")
  @Operation(
      operationId = "listCredentials",
      summary = "The caller's credentials; hidden attributes only with `secrets`")
  @ApiResponse(
      responseCode = "200",
      description = "CredentialContents",
      content = @Content(schema = @Schema(implementation = CredentialContentResults.class)))
  HttpResponse<byte[]> credentials(
      HttpRequest<?> request,
      @QueryValue @Nullable String cloud,
      @QueryValue @Nullable String name,
      @Schema(type = "boolean") @QueryValue @Nullable String secrets,
      @QueryValue @Nullable String format) {
    var view = CredentialsView.of(views.reader(request), SealedFields.of(engine));
    var asked =
        cloud == null || name == null
            ? List.<CloudCredentialArg>of()
            : List.of(new CloudCredentialArg(cloud, name));
    boolean shown = Queries.flag("secrets", secrets);
    var answer = view.contents(asked, shown);
    return views.answer(
        request, format, answer, look -> CredentialList.render(answer, shown, look.format()));
  }

  @Get("/model-defaults")
  @Operation(operationId = "showModelDefaults", summary = "The defaults for new models on a cloud")
  @ApiResponse(
      responseCode = "200",
      description = "ModelDefaultsForClouds",
      content = @Content(schema = @Schema(implementation = ModelDefaultsResults.class)))
  HttpResponse<byte[]> defaults(
      HttpRequest<?> request,
      @QueryValue @Nullable String cloud,
      @QueryValue @Nullable String format) {
    var reader = views.reader(request);
    var of = cloud == null ? reader.controller().details().cloud() : cloud;
    var answer = ModelDefaultsView.of(reader, List.of(new Entity("cloud-" + of)));
    return views.answer(
        request, format, answer, look -> ModelDefaults.render(answer, "", "", look.format()));
  }
}
