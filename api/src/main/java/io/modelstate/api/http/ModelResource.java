package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.modelstate.domain.name.ModelId;
import io.modelstate.projections.history.StatusHistoryView;
import io.modelstate.projections.view.AnnotationsView;
import io.modelstate.projections.view.BlocksView;
import io.modelstate.projections.view.ModelConfigView;
import io.modelstate.projections.view.ModelConstraintsView;
import io.modelstate.projections.view.ModelInfoView;
import io.modelstate.projections.view.ModelStatusView;
import io.modelstate.projections.view.SpacesView;
import io.modelstate.projections.view.StatusView;
import io.modelstate.projections.view.UsersView;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.model.BlockWire.BlockResults;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.StatusHistory;
import io.modelstate.wire.model.ClientWire.StatusHistoryResult;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelConfigWire.ModelConfigResults;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResults;
import io.modelstate.wire.model.ModelManagerWire.ModelStatusResults;
import io.modelstate.wire.model.SpacesWire.ListSpacesResults;
import io.modelstate.wire.model.UserManagerWire.ModelUserInfoResults;
import io.modelstate.wire.render.DisabledCommands;
import io.modelstate.wire.render.ModelConfig;
import io.modelstate.wire.render.ModelConstraints;
import io.modelstate.wire.render.ShowModel;
import io.modelstate.wire.render.Spaces;
import io.modelstate.wire.render.Users;
import io.modelstate.wire.render.status.Status;
import io.modelstate.wire.render.status.StatusLog;
import io.modelstate.wire.render.status.StatusOptions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One model, by UUID or {@code owner:name}. */
@Controller("/v1/models/{model}")
final class ModelResource {
  private final Views views;

  ModelResource(Views views) {
    this.views = views;
  }

  @Get("/")
  @Operation(operationId = "showModel", summary = "What the model is, and who and what is in it")
  @ApiResponse(
      responseCode = "200",
      description = "ModelInfo",
      content = @Content(schema = @Schema(implementation = ModelInfoResults.class)))
  HttpResponse<byte[]> info(
      HttpRequest<?> request, String model, @QueryValue @Nullable String format) {
    var answer = ModelInfoView.of(views.reader(request), entity(request, model));
    return views.answer(
        request, format, answer, look -> ShowModel.render(answer, look.viewer(), look.format()));
  }

  @Get("/status")
  @Operation(operationId = "showStatus", summary = "The status of the model and its contents")
  @ApiResponse(
      responseCode = "200",
      description = "FullStatus",
      content = @Content(schema = @Schema(implementation = FullStatus.class)))
  HttpResponse<byte[]> status(
      HttpRequest<?> request,
      String model,
      @QueryValue @Nullable List<String> pattern,
      @Schema(type = "boolean") @QueryValue @Nullable String storage,
      @QueryValue @Nullable String format) {
    var selectors = pattern == null ? List.<String>of() : pattern;
    var reader = views.reader(request);
    var answer = StatusView.of(reader, views.connect(request, model), selectors);
    var version = reader.controller().details().agentVersion();
    var name = model.replaceFirst(":", "/");
    var options =
        new StatusOptions(
            name, selectors, false, Queries.flag("storage", storage), false, false, version);
    return views.answer(
        request,
        format,
        answer,
        look -> Status.render(answer, look.viewer(), options, look.format()));
  }

  @Get("/status-log")
  @Operation(
      operationId = "showStatusLog",
      summary = "The statuses that something in the model had, oldest first",
      description =
          "`kind` is unit, workload, juju-unit, application, saas, machine, juju-machine,"
              + " container, juju-container or model, and `name` names one; without it, it is the"
              + " model. One of `size` (the newest so many, 20), `days` and `from` (a day such as"
              + " 2026-03-01) limits it.")
  @ApiResponse(
      responseCode = "200",
      description = "StatusHistoryResult",
      content = @Content(schema = @Schema(implementation = StatusHistoryResult.class)))
  HttpResponse<byte[]> statusLog(
      HttpRequest<?> request,
      String model,
      @QueryValue @Nullable String kind,
      @QueryValue @Nullable String name,
      @QueryValue @Nullable String size,
      @QueryValue @Nullable String days,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String format) {
    var id = views.connect(request, model);
    var asked = StatusLogs.asked(id, kind, name, new StatusLogs.Limits(size, days, from));
    var statuses = StatusHistoryView.of(views.reader(request), views.engine(), id, asked);
    var answer = new StatusHistoryResult(new StatusHistory(statuses, null), null);
    return views.answer(
        request,
        format,
        answer,
        look -> StatusLog.render(answer, look.viewer(), true, false, look.format()));
  }

  @Get("/config")
  @Operation(
      operationId = "showModelConfig",
      summary = "The configuration, each value with its source")
  @ApiResponse(
      responseCode = "200",
      description = "ModelGet",
      content = @Content(schema = @Schema(implementation = ModelConfigResults.class)))
  HttpResponse<byte[]> config(
      HttpRequest<?> request, String model, @QueryValue @Nullable String format) {
    var answer = ModelConfigView.of(views.reader(request), views.connect(request, model));
    return views.answer(request, format, answer, look -> ModelConfig.all(answer, look.format()));
  }

  @Get("/constraints")
  @Operation(operationId = "showModelConstraints", summary = "The constraints")
  @ApiResponse(
      responseCode = "200",
      description = "GetModelConstraints",
      content = @Content(schema = @Schema(implementation = ModelConstraintsResult.class)))
  HttpResponse<byte[]> constraints(
      HttpRequest<?> request, String model, @QueryValue @Nullable String format) {
    var answer = ModelConstraintsView.of(views.reader(request), views.connect(request, model));
    return views.answer(
        request,
        format,
        new ModelConstraintsResult(answer),
        look -> ModelConstraints.render(answer, look.format()));
  }

  @Get("/blocks")
  @Operation(operationId = "listBlocks", summary = "The disabled commands")
  @ApiResponse(
      responseCode = "200",
      description = "Block.List",
      content = @Content(schema = @Schema(implementation = BlockResults.class)))
  HttpResponse<byte[]> blocks(
      HttpRequest<?> request, String model, @QueryValue @Nullable String format) {
    var answer = BlocksView.of(views.reader(request), views.connect(request, model));
    return views.answer(
        request, format, answer, look -> DisabledCommands.ofModel(answer, look.format()));
  }

  @Get("/spaces")
  @Operation(operationId = "listSpaces", summary = "The network spaces")
  @ApiResponse(
      responseCode = "200",
      description = "ListSpaces",
      content = @Content(schema = @Schema(implementation = ListSpacesResults.class)))
  HttpResponse<byte[]> spaces(
      HttpRequest<?> request, String model, @QueryValue @Nullable String format) {
    var answer = SpacesView.of(views.reader(request), views.connect(request, model));
    return views.answer(
        request, format, answer, look -> Spaces.render(answer, false, look.format()));
  }

  @Get("/users")
  @Operation(operationId = "listModelUsers", summary = "Who has access")
  @ApiResponse(
      responseCode = "200",
      description = "ModelUserInfo",
      content = @Content(schema = @Schema(implementation = ModelUserInfoResults.class)))
  HttpResponse<byte[]> users(
      HttpRequest<?> request, String model, @QueryValue @Nullable String format) {
    var answer = UsersView.ofModels(views.reader(request), entity(request, model));
    return views.answer(
        request, format, answer, look -> Users.ofModel(answer, look.viewer(), look.format()));
  }

  @Get("/annotations")
  @Operation(
      operationId = "listAnnotations",
      summary = "The annotations of the model, or of what the tag `entity` names")
  @ApiResponse(
      responseCode = "200",
      description = "Annotations by key",
      content = @Content(schema = @Schema(implementation = AnnotationsResult.class)))
  HttpResponse<byte[]> annotations(
      HttpRequest<?> request, String model, @QueryValue @Nullable String entity) {
    var id = views.connect(request, model);
    var reader = views.reader(request);
    var answer =
        entity == null ? AnnotationsView.of(reader, id) : AnnotationsView.of(reader, id, entity);
    return views.json(new AnnotationsResult(answer));
  }

  @Get("/model-status")
  @Operation(
      operationId = "showModelStatus",
      summary = "How far the model's life has gone; not found once it is removed")
  @ApiResponse(
      responseCode = "200",
      description = "ModelStatus",
      content = @Content(schema = @Schema(implementation = ModelStatusResults.class)))
  HttpResponse<byte[]> modelStatus(HttpRequest<?> request, String model) {
    return views.json(
        new ModelStatusResults(
            List.of(ModelStatusView.of(views.reader(request), views.model(request, model)))));
  }

  /** The constraints as Juju's GetModelConstraints answers. */
  @Schema(name = "ModelConstraints")
  record ModelConstraintsResult(ConstraintsValue constraints) {}

  /** Annotations by key. */
  @Schema(name = "Annotations")
  record AnnotationsResult(Map<String, String> annotations) {}

  private List<Entity> entity(HttpRequest<?> request, String model) {
    ModelId id = views.model(request, model);
    return List.of(new Entity("model-" + id));
  }
}
