package io.modelstate.domain.controller.bootstrap;

import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.time.Instant;

/** How a controller comes to be. */
public sealed interface BootstrapEvent extends ControllerEvent {
  /** The first event of every controller's stream. */
  record ControllerBootstrapped(
      String name,
      UserName owner,
      String cloud,
      String region,
      String agentVersion,
      ModelId controllerModel,
      Instant at)
      implements BootstrapEvent {}
}
