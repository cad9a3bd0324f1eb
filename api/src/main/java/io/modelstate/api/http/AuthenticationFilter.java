package io.modelstate.api.http;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.api.auth.Authenticator;
import io.modelstate.api.auth.Peers;
import io.modelstate.api.auth.Slowed;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a request through once it is known who sent it. Not on the event loop: hashing is slow.
 * Metrics are for a superuser, but for anybody where only this machine can ask.
 */
@ServerFilter({
  "/v1/**",
  "/model-*/charms/**",
  "/model/*/charms",
  "/model/*/applications/**",
  AuthenticationFilter.METRICS
})
final class AuthenticationFilter {
  static final String METRICS = "/metrics";
  private static final String BASIC = "basic ";
  private static final String BEARER = "bearer ";
  private static final String USER_TAG = "user-";

  /** Is there once the gate is open. */
  private final BeanProvider<Authenticator> authenticator;

  private final BeanProvider<Engine> engine;
  private final boolean onlyThisMachine;

  AuthenticationFilter(
      BeanProvider<Authenticator> authenticator,
      BeanProvider<Engine> engine,
      @Value("${micronaut.server.host}") String listen)
      throws UnknownHostException {
    this.authenticator = authenticator;
    this.engine = engine;
    onlyThisMachine = InetAddress.getByName(listen).isLoopbackAddress();
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  Optional<HttpResponse<?>> filter(HttpRequest<?> request) {
    boolean metrics = request.getPath().equals(METRICS);
    if (metrics && onlyThisMachine) {
      return Optional.empty();
    }
    try {
      var user = user(request);
      Caller.put(request, user);
      if (metrics && !engine.get().controller().users().superuser(user)) {
        return Optional.of(Problem.of(Rejected.permissionDenied()).response());
      }
      return Optional.empty();
    } catch (Slowed slowed) {
      return Optional.of(Problems.of(slowed));
    } catch (Rejected rejected) {
      var problem = Problem.of(HttpStatus.UNAUTHORIZED, rejected.message(), rejected.code().text());
      return Optional.of(
          problem
              .response()
              .header(
                  HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"modelstate\", charset=\"UTF-8\""));
    }
  }

  private UserName user(HttpRequest<?> request) {
    var header =
        Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION)).orElse("");
    var scheme = header.toLowerCase(Locale.ROOT);
    if (scheme.startsWith(BEARER)) {
      return authenticator.get().token(header.substring(BEARER.length()).strip());
    }
    if (!scheme.startsWith(BASIC)) {
      throw new Rejected(
          Rejected.Code.UNAUTHORIZED,
          "no credentials provided: send a user and a password (Basic) or a token (Bearer)");
    }
    var pair = decoded(header.substring(BASIC.length()).strip());
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw new Rejected(Rejected.Code.UNAUTHORIZED, "malformed Basic credentials");
    }
    return authenticator
        .get()
        .password(
            name(request, pair.substring(0, colon)),
            pair.substring(colon + 1),
            Peers.key(request.getRemoteAddress()));
  }

  /** Juju's clients send the tag of a user where ours send the name. */
  private static String name(HttpRequest<?> request, String given) {
    return given.startsWith(USER_TAG) && !request.getPath().startsWith("/v1/")
        ? given.substring(USER_TAG.length())
        : given;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Rejected(Rejected.Code.UNAUTHORIZED, "malformed Basic credentials");
    }
  }
}
