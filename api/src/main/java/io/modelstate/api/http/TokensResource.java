package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.modelstate.api.auth.Authenticator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Gives a bearer token to whoever has just shown a password. */
@Controller("/v1/tokens")
final class TokensResource {
  private final Authenticator authenticator;

  TokensResource(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  /** A bearer token; {@code expires} in ISO-8601. */
  @Schema(name = "Token")
  record Issued(String token, String expires) {}

  @Post
  @Operation(operationId = "issueToken", summary = "Get a bearer token for the caller")
  @ApiResponse(
      responseCode = "200",
      description = "The token.",
      content = @Content(schema = @Schema(implementation = Issued.class)))
  HttpResponse<byte[]> issue(HttpRequest<?> request) {
    var token = authenticator.issue(Caller.of(request));
    return JsonAnswer.ok(new Issued(token.value(), token.expires().toString()));
  }
}
