package io.modelstate.domain.controller.config;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.ControllerEvent;
import org.pcollections.TreePMap;

/** What can have happened to the controller's configuration. */
public sealed interface ControllerConfigEvent extends ControllerEvent {
  /** Only what is different from before; no key is ever removed. */
  record ControllerConfigChanged(TreePMap<String, ConfigValue> set)
      implements ControllerConfigEvent {}
}
