package io.modelstate.domain.controller.defaults;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.ControllerEvent;
import java.util.List;
import org.pcollections.TreePMap;

/** What can have happened to the defaults for new models. */
public sealed interface DefaultsEvent extends ControllerEvent {
  /**
   * Only what is different from before.
   *
   * @param region empty for the whole cloud
   */
  record ModelDefaultsChanged(
      String cloud, String region, TreePMap<String, ConfigValue> set, List<String> removed)
      implements DefaultsEvent {
    public ModelDefaultsChanged {
      removed = List.copyOf(removed);
    }
  }
}
