package io.modelstate.api.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Sender;
import java.util.Optional;

/** Who sent a request, as the filter found out. */
record Caller(UserName user) {
  private static final String ATTRIBUTE = "modelstate.caller";

  static void put(HttpRequest<?> request, UserName user) {
    request.setAttribute(ATTRIBUTE, new Caller(user));
  }

  static UserName of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, Caller.class)
        .map(Caller::user)
        .orElseThrow(() -> new IllegalStateException("a request came past the filter"));
  }

  /** Empty for a request that needs no caller, and for one that was refused. */
  static Optional<UserName> known(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Caller.class).map(Caller::user);
  }

  /** The sender of a command, with what its headers say of it. */
  static Sender sender(HttpRequest<?> request) {
    return new Sender(
        of(request),
        header(request, "Modelstate-Client").or(() -> header(request, "User-Agent")).orElse("http"),
        header(request, "Modelstate-Reason").orElse(""),
        header(request, "Modelstate-Correlation").orElse(""),
        header(request, "Modelstate-Strict").filter("true"::equalsIgnoreCase).isPresent());
  }

  private static Optional<String> header(HttpRequest<?> request, String name) {
    @Nullable String value = request.getHeaders().get(name);
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }
}
