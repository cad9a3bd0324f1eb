package io.modelstate.api.http;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.api.metrics.Metrics;
import io.swagger.v3.oas.annotations.Hidden;

/** What there is to measure. Anybody's on a loopback address, elsewhere a superuser's. */
@Hidden
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricsResource {
  private final BeanProvider<Metrics> metrics;

  MetricsResource(BeanProvider<Metrics> metrics) {
    this.metrics = metrics;
  }

  @Get
  @Produces("text/plain; version=0.0.4; charset=utf-8")
  String metrics() {
    return metrics.get().scrape();
  }
}
