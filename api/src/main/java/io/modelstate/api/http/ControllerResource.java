package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.projections.view.ControllerConfigView;
import io.modelstate.projections.view.SealedFields;
import io.modelstate.projections.view.SecretBackendsView;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.model.ControllerWire.ControllerConfigResult;
import io.modelstate.wire.model.SecretBackendsWire.ListSecretBackendsResults;
import io.modelstate.wire.render.ControllerConfig;
import io.modelstate.wire.render.SecretBackends;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The controller itself. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ControllerResource {
  private final Views views;
  private final Engine engine;

  ControllerResource(Views views, Engine engine) {
    this.views = views;
    this.engine = engine;
  }

  @Get("/controller")
  @Operation(
      operationId = "showController",
      summary = "What show-controller asks, each part as Juju's call answers it")
  @ApiResponse(
      responseCode = "200",
      description = "The parts by name",
      content = @Content(schema = @Schema(implementation = ControllerParts.class)))
  HttpResponse<byte[]> controller(HttpRequest<?> request) {
    return views.json(ControllerParts.of(views.reader(request)));
  }

  @Get("/controller/config")
  @Operation(operationId = "showControllerConfig", summary = "The configuration of the controller")
  @ApiResponse(
      responseCode = "200",
      description = "ControllerConfig",
      content = @Content(schema = @Schema(implementation = ControllerConfigResult.class)))
  HttpResponse<byte[]> config(HttpRequest<?> request, @QueryValue @Nullable String format) {
    var answer = ControllerConfigView.of(views.reader(request));
    return views.answer(
        request, format, answer, look -> ControllerConfig.all(answer, look.format()));
  }

  @Get("/secret-backends")
  @Operation(
      operationId = "listSecretBackends",
      summary = "The secret backends; what is secret in them only with `reveal`")
  @ApiResponse(
      responseCode = "200",
      description = "ListSecretBackends",
      content = @Content(schema = @Schema(implementation = ListSecretBackendsResults.class)))
  HttpResponse<byte[]> backends(
      HttpRequest<?> request,
      @QueryValue @Nullable String name,
      @Schema(type = "boolean") @QueryValue @Nullable String reveal,
      @QueryValue @Nullable String format) {
    var names = name == null ? List.<String>of() : List.of(name);
    boolean shown = Queries.flag("reveal", reveal);
    var answer =
        SecretBackendsView.of(views.reader(request), names, shown, SealedFields.of(engine));
    return views.answer(
        request, format, answer, look -> SecretBackends.list(answer, shown, look.format()));
  }
}
