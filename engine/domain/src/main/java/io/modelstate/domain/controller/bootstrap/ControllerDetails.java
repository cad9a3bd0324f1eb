package io.modelstate.domain.controller.bootstrap;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.controller.bootstrap.BootstrapEvent.ControllerBootstrapped;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.time.Instant;

/** What a controller is. */
public record ControllerDetails(
    boolean bootstrapped,
    String name,
    UserName owner,
    String cloud,
    String region,
    String agentVersion,
    ModelId controllerModel,
    Instant since) {

  public static final ControllerDetails UNBORN =
      new ControllerDetails(
          false, "", new UserName(""), "", "", "", new ModelId(""), Instant.EPOCH);

  public ControllerDetails evolve(BootstrapEvent event) {
    return switch (event) {
      case ControllerBootstrapped e -> {
        if (bootstrapped) {
          throw new BrokenHistory("a controller was bootstrapped twice in one stream");
        }
        yield new ControllerDetails(
            true,
            e.name(),
            e.owner(),
            e.cloud(),
            e.region(),
            e.agentVersion(),
            e.controllerModel(),
            e.at());
      }
    };
  }
}
