package io.modelstate.domain.model.config;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import java.util.List;
import org.pcollections.TreePMap;

/** What a client may ask of a model's configuration. */
public sealed interface ConfigCommand extends ModelCommand {
  /** Resets, then sets, as one change: either all of it happens or none (config-rules.md 3, 6). */
  record SetConfig(ModelId model, TreePMap<String, ConfigValue> set, List<String> reset)
      implements ConfigCommand {
    public SetConfig {
      reset = List.copyOf(reset);
    }
  }
}
