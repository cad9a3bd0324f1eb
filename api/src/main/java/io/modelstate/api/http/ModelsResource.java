package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import io.modelstate.projections.view.BlocksView;
import io.modelstate.projections.view.ModelSummariesView;
import io.modelstate.wire.model.BlockWire.ModelBlockInfoList;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResults;
import io.modelstate.wire.render.DisabledCommands;
import io.modelstate.wire.render.Models;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;

/** All models at once. */
@Controller("/v1")
@ApiResponse(
    responseCode = "default",
    description = "Why it was refused.",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
final class ModelsResource {
  private final Views views;

  ModelsResource(Views views) {
    this.views = views;
  }

  @Get("/models")
  @Operation(summary = "The models a user has access to; every model for a superuser with `all`")
  @ApiResponse(
      responseCode = "200",
      description = "ListModelSummaries",
      content = @Content(schema = @Schema(implementation = ModelSummaryResults.class)))
  HttpResponse<String> models(
      HttpRequest<?> request,
      @QueryValue Optional<String> user,
      @QueryValue(defaultValue = "false") boolean all,
      @QueryValue Optional<String> format) {
    var of = user.map(ModelsResource::user).orElseGet(() -> Caller.of(request));
    var answer = ModelSummariesView.of(views.reader(request), of, all);
    var options = new Models.Options(false, false, of.id());
    return views.answer(
        request,
        format,
        answer,
        look -> Models.render(answer, look.viewer(), options, look.format()));
  }

  @Get("/blocks")
  @Operation(summary = "The disabled commands of all models")
  @ApiResponse(
      responseCode = "200",
      description = "ListBlockedModels",
      content = @Content(schema = @Schema(implementation = ModelBlockInfoList.class)))
  HttpResponse<String> blocks(HttpRequest<?> request, @QueryValue Optional<String> format) {
    var answer = BlocksView.all(views.reader(request));
    return views.answer(
        request, format, answer, look -> DisabledCommands.ofController(answer, look.format()));
  }

  static UserName user(String name) {
    if (!Names.validUser(name)) {
      throw new Rejected(Rejected.Code.BAD_REQUEST, "user \"%s\" not valid".formatted(name));
    }
    return new UserName(name);
  }
}
