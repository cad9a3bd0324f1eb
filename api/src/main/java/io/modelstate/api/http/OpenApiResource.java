package io.modelstate.api.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.api.openapi.OpenApiDocument;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the description of all this. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpenApiResource {
  @Get("/openapi.yml")
  @Produces("application/yaml")
  byte[] yaml() {
    return OpenApiDocument.yaml();
  }

  @Get("/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  byte[] json() {
    return OpenApiDocument.json();
  }
}
