package io.modelstate.api.macaroon;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.api.auth.Authenticator;
import io.modelstate.api.auth.Peers;
import io.modelstate.api.auth.Slowed;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.Json;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /auth}: where a password is shown for a token, and the token for a discharge. */
@Hidden
@Controller("/auth")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DischargeResource {
  private static final String KIND = "juju_userpass";

  private final Engine engine;
  private final Authenticator authenticator;
  private final Macaroons macaroons;

  DischargeResource(Engine engine, Authenticator authenticator, Macaroons macaroons) {
    this.engine = engine;
    this.authenticator = authenticator;
    this.macaroons = macaroons;
  }

  /** An error as the client of this protocol reads it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Failure(
      @JsonProperty("Code") String code,
      @JsonProperty("Message") String message,
      @JsonProperty("Info") @Nullable Object info) {}

  @Post(uri = "/discharge", consumes = MediaType.ALL)
  HttpResponse<byte[]> discharge(
      HttpRequest<?> request,
      @QueryValue @Nullable String id,
      @QueryValue @Nullable String id64,
      @QueryValue @Nullable String token,
      @QueryValue @Nullable String token64) {
    var now = engine.clock().instant();
    try {
      var caveat = given(id, id64);
      macaroons.requireAsked(caveat, now);
      var user = user(request, given(token, token64), now);
      if (user.isEmpty()) {
        return interaction();
      }
      var macaroon = macaroons.discharge(caveat, user.get(), now);
      return json(HttpStatus.OK, Map.of("Macaroon", Map.of("m", macaroon, "v", 3, "ns", "std:")));
    } catch (Rejected rejected) {
      return refused(rejected);
    }
  }

  /** Whoever has a token, or has just registered and so has a cookie. */
  private Optional<String> user(HttpRequest<?> request, String token, Instant now) {
    if (!token.isEmpty()) {
      return Optional.of(macaroons.userOf(token, now));
    }
    return request.getCookies().getAll().stream()
        .filter(cookie -> cookie.getName().startsWith("macaroon-"))
        .flatMap(cookie -> slice(cookie.getValue()).stream())
        .flatMap(slice -> macaroons.user(Json.lenient().createArrayNode().add(slice), now).stream())
        .filter(this::mayLogIn)
        .findFirst();
  }

  private boolean mayLogIn(String user) {
    return engine
        .controller()
        .users()
        .find(new UserName(user))
        .filter(known -> !known.disabled())
        .isPresent();
  }

  private static Optional<JsonNode> slice(String base64) {
    try {
      var json = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      return Optional.of(Json.read(json, JsonNode.class));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  @Post(uri = "/form", consumes = MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> form(HttpRequest<?> request, @Body byte[] body) {
    try {
      var form = Json.read(new String(body, StandardCharsets.UTF_8), JsonNode.class).path("form");
      var user =
          authenticator.password(
              form.path("user").asText(),
              form.path("password").asText(),
              Peers.key(request.getRemoteAddress()));
      var token = macaroons.token(user.id(), engine.clock().instant());
      var value = Base64.getEncoder().encodeToString(Macaroon.bytes(token));
      return json(HttpStatus.OK, Map.of("token", Map.of("kind", KIND, "value", value)));
    } catch (Rejected rejected) {
      return refused(rejected);
    } catch (Slowed slowed) {
      var failure = new Failure("try again", String.valueOf(slowed.getMessage()), null);
      return json(HttpStatus.TOO_MANY_REQUESTS, failure);
    } catch (UncheckedIOException malformed) {
      return refused(new Rejected(Rejected.Code.BAD_REQUEST, "the body is no form"));
    }
  }

  /** Tells the client how to get a token. */
  private static HttpResponse<byte[]> interaction() {
    var methods = Map.of("InteractionMethods", Map.of(KIND, Map.of("url", "/auth/form")));
    var required = "interaction required";
    return json(HttpStatus.UNAUTHORIZED, new Failure(required, required, methods))
        .header("WWW-Authenticate", "Macaroon");
  }

  private static HttpResponse<byte[]> refused(Rejected rejected) {
    var status =
        rejected.code() == Rejected.Code.UNAUTHORIZED
            ? HttpStatus.UNAUTHORIZED
            : HttpStatus.BAD_REQUEST;
    return json(status, new Failure(rejected.code().text(), rejected.message(), null));
  }

  /** As text, or in base64 when it is not printable. */
  private static String given(@Nullable String text, @Nullable String base64) {
    if (text != null) {
      return text;
    }
    if (base64 == null) {
      return "";
    }
    try {
      var url = base64.replace('+', '-').replace('/', '_').replace("=", "");
      return new String(Base64.getUrlDecoder().decode(url), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static MutableHttpResponse<byte[]> json(HttpStatus status, Object value) {
    return HttpResponse.<byte[]>status(status)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .body(Json.write(value).getBytes(StandardCharsets.UTF_8));
  }
}
