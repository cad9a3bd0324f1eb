package io.modelstate.api.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.modelstate.api.auth.Authenticator.Login;
import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import io.modelstate.runtime.engine.CommandListener;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Reply;
import io.modelstate.runtime.log.CommitListener;
import io.modelstate.runtime.log.Unavailable;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The meters of one server. Made with the first thing that is measured or asked, not when a server
 * starts. Names and labels are a contract: docs/operations.md lists them.
 */
public final class Metrics implements CommandListener, CommitListener {
  private static final Duration[] BOUNDS = {
    Duration.ofNanos(500_000),
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(10)
  };
  private static final double[] SIZES = {1, 2, 5, 10, 20, 50, 100, 500, 1_000, 5_000};

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Engine engine;
  private final Timer commits = timer("modelstate.commit", "Time to write and sync a commit");
  private final DistributionSummary events =
      summary("modelstate.commit.events", "Events in a commit");
  private final DistributionSummary commands =
      summary("modelstate.commit.commands", "Commands that shared a commit");

  public Metrics(Engine engine) {
    this.engine = engine;
    gauge("modelstate.log.queue", "Commands waiting for a commit", e -> e.writer().waiting());
    gauge("modelstate.log.position", "Newest event that readers see", e -> e.images().position());
    gauge(
        "modelstate.images",
        "Images in memory: the controller, models, also gone ones",
        e -> e.images().models().size() + 1.0);
    gauge(
        "modelstate.models", "Models that are there", e -> e.controller().registry().byId().size());
    gauge(
        "modelstate.users",
        "Users that are there",
        e -> e.controller().users().byKey().values().stream().filter(u -> !u.deleted()).count());
    gauge(
        "modelstate.ready",
        "1 while changes are taken, 0 once the log has stopped",
        e -> e.ready() ? 1 : 0);
    new JvmMemoryMetrics().bindTo(registry);
  }

  /** In Prometheus' text format. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void accepted(Command command, Reply reply, long nanos) {
    command(command, reply.events().isEmpty() ? "unchanged" : "accepted", nanos);
  }

  @Override
  public void failed(Command command, RuntimeException why, long nanos) {
    switch (why) {
      case Rejected rejected -> {
        command(command, "refused", nanos);
        var code = rejected.code().text();
        registry.counter("modelstate.refusals", "code", code.isEmpty() ? "none" : code).increment();
      }
      case Unavailable _ -> command(command, "unavailable", nanos);
      default -> command(command, "failed", nanos);
    }
  }

  private void command(Command command, String outcome, long nanos) {
    Timer.builder("modelstate.commands")
        .description("Commands by kind and outcome, from the call to the durable answer")
        .tag("command", command.getClass().getSimpleName())
        .tag("outcome", outcome)
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  @Override
  public void committed(int appends, int eventsWritten, long nanos) {
    commits.record(Duration.ofNanos(nanos));
    events.record(eventsWritten);
    commands.record(appends);
  }

  public void login(Login login) {
    registry
        .counter("modelstate.logins", "outcome", login.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  /** {@code route} is a template such as {@code /v1/models/{model}}, never a path. */
  public void request(String method, String route, int status, long nanos) {
    Timer.builder("modelstate.requests")
        .description("Requests by route and status")
        .tag("method", method)
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }

  private DistributionSummary summary(String name, String description) {
    return DistributionSummary.builder(name)
        .description(description)
        .serviceLevelObjectives(SIZES)
        .register(registry);
  }

  private void gauge(String name, String description, ToDoubleFunction<Engine> value) {
    Gauge.builder(name, engine, value).description(description).register(registry);
  }
}
