package io.modelstate.domain.controller.config;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.ControllerCommand;
import org.pcollections.TreePMap;

/** What a client may ask of the controller's configuration. */
public sealed interface ControllerConfigCommand extends ControllerCommand {
  record SetControllerConfig(TreePMap<String, ConfigValue> set)
      implements ControllerConfigCommand {}
}
