package io.modelstate.api.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.modelstate.api.auth.Authenticator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

/** Gives a bearer token to whoever has just shown a password. */
@Controller("/v1/tokens")
final class TokensResource {
  private final Authenticator authenticator;

  TokensResource(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  /** A bearer token; {@code expires} in ISO-8601. */
  @Introspected
  @Schema(name = "Token")
  record Issued(String token, String expires) {}

  @Post
  @Operation(summary = "Get a bearer token for the caller")
  Issued issue(HttpRequest<?> request) {
    var token = authenticator.issue(Caller.of(request));
    return new Issued(token.value(), token.expires().toString());
  }
}
