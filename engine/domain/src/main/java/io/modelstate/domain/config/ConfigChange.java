package io.modelstate.domain.config;

import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** What differs between two configurations. Not in either: what stays as it is. */
public record ConfigChange(TreePMap<String, ConfigValue> changed, TreePSet<String> removed) {
  public static ConfigChange between(
      TreePMap<String, ConfigValue> before, TreePMap<String, ConfigValue> after) {
    var changed = TreePMap.<String, ConfigValue>empty();
    for (var entry : after.entrySet()) {
      if (!entry.getValue().equals(before.get(entry.getKey()))) {
        changed = changed.plus(entry.getKey(), entry.getValue());
      }
    }
    var removed = TreePSet.<String>empty();
    for (var key : before.keySet()) {
      removed = after.containsKey(key) ? removed : removed.plus(key);
    }
    return new ConfigChange(changed, removed);
  }

  public boolean isEmpty() {
    return changed.isEmpty() && removed.isEmpty();
  }

  public TreePMap<String, ConfigValue> applied(TreePMap<String, ConfigValue> before) {
    return before.minusAll(removed).plusAll(changed);
  }
}
