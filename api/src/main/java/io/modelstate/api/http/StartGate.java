package io.modelstate.api.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/** Keeps requests out while the engine is still opening its log: the port is taken before that. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartGate {
  private volatile boolean opened;

  public void open() {
    opened = true;
  }

  public boolean isOpen() {
    return opened;
  }

  @RequestFilter
  Optional<HttpResponse<?>> filter() {
    return opened
        ? Optional.empty()
        : Optional.of(
            Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "starting: try again", "try again")
                .response());
  }
}
