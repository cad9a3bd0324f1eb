package io.modelstate.domain.controller.defaults;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.ControllerCommand;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** What a client may ask of the defaults for new models. */
public sealed interface DefaultsCommand extends ControllerCommand {
  /**
   * Resets, then sets, as one change.
   *
   * @param cloud empty for the cloud of the controller model
   * @param region empty for the whole cloud
   */
  record SetModelDefaults(
      Optional<String> cloud,
      Optional<String> region,
      TreePMap<String, ConfigValue> set,
      List<String> reset)
      implements DefaultsCommand {
    public SetModelDefaults {
      reset = List.copyOf(reset);
    }
  }
}
