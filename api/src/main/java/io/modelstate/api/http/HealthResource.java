package io.modelstate.api.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.modelstate.runtime.engine.Engine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

/** Says whether the process lives, and whether it can take commands. */
@Controller("/health")
final class HealthResource {
  private final Engine engine;

  HealthResource(Engine engine) {
    this.engine = engine;
  }

  /** Up or down, and up to which position of the log readers see. */
  @Introspected
  @Schema(name = "Health")
  record Health(String status, long position) {}

  @Get("/liveness")
  @Operation(summary = "Whether the process lives")
  Health liveness() {
    return new Health("UP", engine.images().position());
  }

  @Get(uris = {"/", "/readiness"})
  @Operation(summary = "Whether commands are taken; 503 once the log has stopped")
  HttpResponse<Health> readiness() {
    boolean ready = engine.ready();
    return HttpResponse.<Health>status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Health(ready ? "UP" : "DOWN", engine.images().position()));
  }
}
