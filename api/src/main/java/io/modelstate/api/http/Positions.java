package io.modelstate.api.http;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.domain.Rejected;
import io.modelstate.runtime.engine.Engine;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Read your own writes: every answer says which position of the log it shows at least, and a
 * request may ask for a position, which is waited for.
 */
@ServerFilter("/v1/**")
@Order(Ordered.LOWEST_PRECEDENCE)
final class Positions {
  private static final String SHOWN = "Modelstate-Position";
  private static final String WANTED = "Modelstate-At-Least";
  private static final Duration WAIT_MAX = Duration.ofSeconds(10);

  private final BeanProvider<Engine> engine;

  Positions(BeanProvider<Engine> engine) {
    this.engine = engine;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  Optional<HttpResponse<?>> wait(HttpRequest<?> request) {
    OptionalLong wanted;
    try {
      wanted = Queries.position(WANTED, request.getHeaders().get(WANTED));
    } catch (Rejected bad) {
      return Optional.of(Problem.of(bad).response());
    }
    if (wanted.isEmpty() || engine.get().awaitPosition(wanted.getAsLong(), WAIT_MAX)) {
      request.setAttribute(SHOWN, engine.get().images().position());
      return Optional.empty();
    }
    var detail =
        "position %d is not there after %d seconds: the last one is %d"
            .formatted(wanted.getAsLong(), WAIT_MAX.toSeconds(), engine.get().images().position());
    return Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail, "try again").response());
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(SHOWN, Long.class)
        .ifPresent(position -> response.header(SHOWN, Long.toString(position)));
  }
}
