package io.modelstate.api.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.modelstate.runtime.engine.Engine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Says whether the process lives, and whether it can take commands. */
@Controller("/health")
final class HealthResource {
  private final Engine engine;

  HealthResource(Engine engine) {
    this.engine = engine;
  }

  /** Up or down, and up to which position of the log readers see. */
  @Schema(name = "Health")
  record Health(String status, long position) {}

  @Get("/liveness")
  @Operation(operationId = "liveness", summary = "Whether the process lives")
  @ApiResponse(
      responseCode = "200",
      description = "It does.",
      content = @Content(schema = @Schema(implementation = Health.class)))
  HttpResponse<byte[]> liveness() {
    return answer(HttpStatus.OK, "UP");
  }

  @Get("/readiness")
  @Operation(operationId = "readiness", summary = "Whether commands are taken")
  @ApiResponse(
      responseCode = "200",
      description = "They are.",
      content = @Content(schema = @Schema(implementation = Health.class)))
  @ApiResponse(
      responseCode = "503",
      description = "The log has stopped: restart the controller.",
      content = @Content(schema = @Schema(implementation = Health.class)))
  HttpResponse<byte[]> readiness() {
    return engine.ready()
        ? answer(HttpStatus.OK, "UP")
        : answer(HttpStatus.SERVICE_UNAVAILABLE, "DOWN");
  }

  @Get
  @Operation(operationId = "health", summary = "The same as readiness")
  @ApiResponse(
      responseCode = "200",
      description = "Commands are taken.",
      content = @Content(schema = @Schema(implementation = Health.class)))
  @ApiResponse(
      responseCode = "503",
      description = "The log has stopped: restart the controller.",
      content = @Content(schema = @Schema(implementation = Health.class)))
  HttpResponse<byte[]> health() {
    return readiness();
  }

  private HttpResponse<byte[]> answer(HttpStatus status, String word) {
    var health = new Health(word, engine.images().position());
    return JsonAnswer.of(status, MediaType.APPLICATION_JSON_TYPE, health);
  }
}
