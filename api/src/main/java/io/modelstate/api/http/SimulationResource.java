package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoDuration;
import io.modelstate.runtime.cloud.CloudProfile;
import io.modelstate.runtime.cloud.Pace;
import io.modelstate.runtime.cloud.SimulatedCloud;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.EngineClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the simulated cloud moves, and the clock it goes by. */
@Controller("/v1/simulation")
final class SimulationResource {
  private static final Duration ADVANCE_MAX = Duration.ofDays(3_650);

  private final Engine engine;
  private final SimulatedCloud cloud;
  private final EngineClock clock;

  SimulationResource(Engine engine, SimulatedCloud cloud, EngineClock clock) {
    this.engine = engine;
    this.cloud = cloud;
    this.clock = clock;
  }

  /** As it is; {@code now} in ISO-8601. */
  @Schema(name = "Simulation")
  record Simulation(String profile, String now, boolean stopped) {}

  @Get
  @Operation(operationId = "showSimulation", summary = "How the simulated cloud and its clock are")
  @ApiResponse(
      responseCode = "200",
      description = "The profile and the time",
      content = @Content(schema = @Schema(implementation = Simulation.class)))
  HttpResponse<byte[]> show() {
    return JsonAnswer.ok(
        new Simulation(cloud.profile().text(), clock.instant().toString(), clock.stopped()));
  }

  @Post
  @Operation(
      operationId = "changeSimulation",
      summary = "Change how the simulated cloud moves, stop its clock or move it on",
      description =
          "For superusers. `profile` is at-once, realistic or stuck; `clock` is stop or run;"
              + " `advance` is a duration such as 90s or 1h30m. The clock never goes back.")
  @ApiResponse(
      responseCode = "200",
      description = "How it is now",
      content = @Content(schema = @Schema(implementation = Simulation.class)))
  HttpResponse<byte[]> change(
      HttpRequest<?> request,
      @QueryValue @Nullable String profile,
      @QueryValue("clock") @Nullable String running,
      @QueryValue @Nullable String advance) {
    engine.controller().users().requireSuperuser(Caller.of(request));
    var wanted = profile == null ? cloud.profile() : profile(profile);
    var by = advance == null ? Duration.ZERO : duration(advance);
    if (running != null && !running.equals("stop") && !running.equals("run")) {
      throw bad("clock must be stop or run, not \"%s\"".formatted(running));
    }
    if ("stop".equals(running)) {
      clock.stop();
    }
    if (!by.isZero()) {
      clock.advance(by);
    }
    if ("run".equals(running)) {
      clock.run();
    }
    cloud.use(wanted);
    return show();
  }

  private static CloudProfile profile(String text) {
    return CloudProfile.named(text)
        .orElseThrow(
            () ->
                bad(
                    "there is no profile \"%s\"; there are %s"
                        .formatted(
                            text,
                            Arrays.stream(Pace.values())
                                .map(Pace::text)
                                .collect(Collectors.joining(", ")))));
  }

  private static Duration duration(String text) {
    try {
      var by = Duration.ofNanos(GoDuration.parse(text).nanos());
      if (by.isNegative() || by.compareTo(ADVANCE_MAX) > 0) {
        throw bad("the clock can be moved on by up to ten years, and never back");
      }
      return by;
    } catch (Rejected e) {
      throw bad("advance must be a duration such as 90s or 1h30m: " + e.message());
    }
  }

  private static Rejected bad(String text) {
    return new Rejected(Rejected.Code.BAD_REQUEST, text);
  }
}
