package io.modelstate.api.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.modelstate.api.rpc.UnknownCalls;
import io.modelstate.api.rpc.UnknownCalls.Counted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;

/** What Juju's clients asked for and did not find. */
@Controller("/v1/compatibility")
final class CompatibilityResource {
  private final UnknownCalls unknownCalls;

  CompatibilityResource(UnknownCalls unknownCalls) {
    this.unknownCalls = unknownCalls;
  }

  /** The calls that were not there, since the server started. */
  @Schema(name = "Compatibility")
  record Compatibility(List<UnknownCallCount> unknownCalls) {}

  /** One call, with how often it came; {@code connection} is controller or model. */
  @Schema(name = "UnknownCall")
  record UnknownCallCount(
      String facade, int version, String method, String connection, long count) {
    static UnknownCallCount of(Counted counted) {
      var call = counted.call();
      return new UnknownCallCount(
          call.facade(), call.version(), call.method(), call.connection(), counted.count());
    }
  }

  @Get
  @Operation(
      operationId = "listUnknownCalls",
      summary = "The calls of Juju's clients that this server does not know, with their counts")
  @ApiResponse(
      responseCode = "200",
      description = "Since the server started",
      content = @Content(schema = @Schema(implementation = Compatibility.class)))
  HttpResponse<byte[]> compatibility() {
    return JsonAnswer.ok(
        new Compatibility(unknownCalls.all().stream().map(UnknownCallCount::of).toList()));
  }
}
