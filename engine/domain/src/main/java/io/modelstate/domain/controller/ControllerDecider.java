package io.modelstate.domain.controller;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.backend.BackendCommand;
import io.modelstate.domain.controller.backend.BackendDecider;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand;
import io.modelstate.domain.controller.bootstrap.BootstrapDecider;
import io.modelstate.domain.controller.cloud.CloudCommand;
import io.modelstate.domain.controller.cloud.CloudDecider;
import io.modelstate.domain.controller.config.ControllerConfigCommand;
import io.modelstate.domain.controller.config.ControllerConfigDecider;
import io.modelstate.domain.controller.credential.CloudCredentialCommand;
import io.modelstate.domain.controller.credential.CloudCredentialDecider;
import io.modelstate.domain.controller.defaults.DefaultsCommand;
import io.modelstate.domain.controller.defaults.DefaultsDecider;
import io.modelstate.domain.controller.registry.RegistryCommand;
import io.modelstate.domain.controller.registry.RegistryDecider;
import io.modelstate.domain.controller.user.UserCommand;
import io.modelstate.domain.controller.user.UserDecider;

/** Routes a command to the rules of its noun. */
public final class ControllerDecider {
  private ControllerDecider() {}

  public static Decision<ControllerEvent> decide(
      ControllerState state, ControllerCommand command, Context context) {
    if (!state.details().bootstrapped() && !(command instanceof BootstrapCommand)) {
      throw Rejected.because("the controller is not bootstrapped yet");
    }
    return switch (command) {
      case BackendCommand c -> BackendDecider.decide(state, c, context);
      case BootstrapCommand c -> BootstrapDecider.decide(state, c, context);
      case CloudCommand c -> CloudDecider.decide(state, c, context);
      case ControllerConfigCommand c -> ControllerConfigDecider.decide(state, c, context);
      case CloudCredentialCommand c -> CloudCredentialDecider.decide(state, c, context);
      case DefaultsCommand c -> DefaultsDecider.decide(state, c, context);
      case RegistryCommand c -> RegistryDecider.decide(state, c, context);
      case UserCommand c -> UserDecider.decide(state, c, context);
    };
  }
}
