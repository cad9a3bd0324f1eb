package io.modelstate.domain.controller.config;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.config.ControllerConfigRules;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.config.ControllerConfigCommand.SetControllerConfig;
import io.modelstate.domain.controller.config.ControllerConfigEvent.ControllerConfigChanged;

/** The rules of the controller's configuration: superusers only, and only what may change. */
public final class ControllerConfigDecider {
  private ControllerConfigDecider() {}

  public static Decision<ControllerEvent> decide(
      ControllerState state, ControllerConfigCommand command, Context context) {
    state.users().requireSuperuser(context.actor());
    return switch (command) {
      case SetControllerConfig c -> set(state, c);
    };
  }

  private static Decision<ControllerEvent> set(ControllerState state, SetControllerConfig c) {
    var change = ControllerConfigRules.set(state.config(), c.set());
    return change.isEmpty()
        ? Decision.nothing()
        : Decision.of(new ControllerConfigChanged(change.changed()));
  }
}
