package io.modelstate.domain.model.config;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelEvent;
import java.util.List;
import org.pcollections.TreePMap;

/** What can have happened to a model's configuration. */
public sealed interface ConfigEvent extends ModelEvent {
  /** Only what is different from before. */
  record ConfigChanged(TreePMap<String, ConfigValue> set, List<String> removed)
      implements ConfigEvent {
    public ConfigChanged {
      removed = List.copyOf(removed);
    }
  }
}
