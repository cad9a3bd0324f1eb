package io.modelstate.api.macaroon;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.domain.Rejected;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.Json;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** {@code POST /register}, as Juju's client asks. */
@Hidden
@Controller("/register")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegisterResource {
  private final Engine engine;
  private final Macaroons macaroons;
  private final Registration registration;

  RegisterResource(Engine engine, Macaroons macaroons) {
    this.engine = engine;
    this.macaroons = macaroons;
    this.registration = new Registration(engine);
  }

  /** With the cookie the client gets the discharge for its first login without the password. */
  @Post(consumes = MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> register(HttpRequest<?> request, @Body byte[] body) {
    try {
      var asked = Json.read(new String(body, StandardCharsets.UTF_8), Registration.Request.class);
      var done = registration.register(asked);
      return json(HttpStatus.OK, done.answer()).header("Set-Cookie", cookie(done.user().id()));
    } catch (Rejected rejected) {
      var status =
          rejected.code() == Rejected.Code.UNAUTHORIZED
              ? HttpStatus.UNAUTHORIZED
              : HttpStatus.BAD_REQUEST;
      return error(status, rejected.message(), rejected.code().text());
    } catch (UncheckedIOException malformed) {
      return error(HttpStatus.BAD_REQUEST, "the body is no registration", "bad request");
    }
  }

  private String cookie(String user) {
    var macaroon = macaroons.registered(user, engine.clock().instant());
    var value = Base64.getEncoder().encodeToString(Macaroon.bytes("[" + macaroon + "]"));
    return "macaroon-registered=%s; Path=/; Max-Age=86400; Secure".formatted(value);
  }

  private static HttpResponse<byte[]> error(HttpStatus status, String message, String code) {
    return json(status, Map.of("error", Map.of("message", message, "code", code)));
  }

  private static MutableHttpResponse<byte[]> json(HttpStatus status, Object value) {
    return HttpResponse.<byte[]>status(status)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .body(Json.write(value).getBytes(StandardCharsets.UTF_8));
  }
}
