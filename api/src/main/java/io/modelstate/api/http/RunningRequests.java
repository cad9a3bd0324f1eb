package io.modelstate.api.http;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.modelstate.api.log.OperatorLog;
import io.modelstate.api.metrics.Metrics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The requests that are being answered: each is measured, and a server that stops takes no more and
 * waits for those it has.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class RunningRequests {
  private static final String BEGAN = "modelstate.began";

  private final BeanProvider<Metrics> metrics;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private int running;
  private boolean stopping;

  RunningRequests(BeanProvider<Metrics> metrics) {
    this.metrics = metrics;
  }

  @RequestFilter
  Optional<HttpResponse<?>> begin(HttpRequest<?> request) {
    lock.lock();
    try {
      if (stopping) {
        return Optional.of(
            Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "stopping: try again later", "try again")
                .response());
      }
      running++;
    } finally {
      lock.unlock();
    }
    request.setAttribute(BEGAN, System.nanoTime());
    return Optional.empty();
  }

  @ResponseFilter
  void end(HttpRequest<?> request, HttpResponse<?> response) {
    request.removeAttribute(BEGAN, Long.class).ifPresent(began -> ended(request, response, began));
  }

  private void ended(HttpRequest<?> request, HttpResponse<?> response, long began) {
    long nanos = System.nanoTime() - began;
    lock.lock();
    try {
      running--;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
    var route = BasicHttpAttributes.getUriTemplate(request).orElse("none");
    metrics.get().request(request.getMethodName(), route, response.code(), nanos);
    if (OperatorLog.debugging()) {
      OperatorLog.debug(
          "request",
          Map.of(
              "method", request.getMethodName(),
              "path", request.getPath(),
              "status", response.code(),
              "millis", TimeUnit.NANOSECONDS.toMillis(nanos),
              "user", Caller.known(request).map(user -> user.id()).orElse("")));
    }
  }

  /** Takes no more from now on. */
  public void refuse() {
    lock.lock();
    try {
      stopping = true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for what is running; how many were left when the time was over. */
  public int await(Duration patience) {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      while (running > 0 && nanos > 0) {
        nanos = ended.awaitNanos(nanos);
      }
      return running;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return running;
    } finally {
      lock.unlock();
    }
  }
}
