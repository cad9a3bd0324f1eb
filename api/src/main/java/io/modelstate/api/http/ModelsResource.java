package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.modelstate.projections.view.BlocksView;
import io.modelstate.projections.view.ModelSummariesView;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.BlockWire.ModelBlockInfoList;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResult;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResults;
import io.modelstate.wire.render.DisabledCommands;
import io.modelstate.wire.render.Models;
import io.modelstate.wire.render.Wire;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All models at once. */
@Controller("/v1")
final class ModelsResource {
  /** Of texts {@code owner/name}: the order of the list. */
  private static final Comparator<String> BY_MODEL =
      Comparator.comparing(ModelsResource::modelPart).thenComparing(Comparator.naturalOrder());

  private final Views views;

  ModelsResource(Views views) {
    this.views = views;
  }

  @Get("/models")
  @Operation(
      operationId = "listModels",
      summary = "The models a user has access to; every model for a superuser with `all`")
  @ApiResponse(
      responseCode = "200",
      description = "ListModelSummaries",
      content = @Content(schema = @Schema(implementation = ModelSummaryResults.class)))
  HttpResponse<byte[]> models(
      HttpRequest<?> request,
      @QueryValue @Nullable String user,
      @Schema(type = "boolean") @QueryValue @Nullable String all,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String after,
      @QueryValue @Nullable String format) {
    var of = user == null ? Caller.of(request) : Queries.user(user);
    boolean everything = Queries.flag("all", all);
    var models = Wire.list(ModelSummariesView.of(views.reader(request), of, everything).results());
    var part = Page.of(limit, after).of(models, ModelsResource::name, BY_MODEL);
    var answer = new ModelSummaryResults(part.entries());
    var options = new Models.Options(false, false, of.id());
    return part.link(
        request,
        views.answer(
            request,
            format,
            answer,
            look -> Models.render(answer, look.viewer(), options, look.format())));
  }

  @Get("/blocks")
  @Operation(operationId = "listAllBlocks", summary = "The disabled commands of all models")
  @ApiResponse(
      responseCode = "200",
      description = "ListBlockedModels",
      content = @Content(schema = @Schema(implementation = ModelBlockInfoList.class)))
  HttpResponse<byte[]> blocks(HttpRequest<?> request, @QueryValue @Nullable String format) {
    var answer = BlocksView.all(views.reader(request));
    return views.answer(
        request, format, answer, look -> DisabledCommands.ofController(answer, look.format()));
  }

  private static String name(ModelSummaryResult entry) {
    var model = Objects.requireNonNull(entry.result());
    return Tags.user(model.ownerTag()) + "/" + model.name();
  }

  private static String modelPart(String name) {
    return name.substring(name.indexOf('/') + 1);
  }
}
