package io.modelstate.domain.config;

import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** What differs between two configurations. Not in either: what stays as it is. */
public record ConfigChange(TreePMap<String, ConfigValue> changed, TreePSet<String> removed) {
  public static ConfigChange between(
      TreePMap<String, ConfigValue> before, TreePMap<String, ConfigValue> after) {
    var changed = TreePMap.<String, ConfigValue>empty();
    int kept = 0;
    for (var entry : after.entrySet()) {
      var old = before.get(entry.getKey());
      kept += old == null ? 0 : 1;
      if (!entry.getValue().equals(old)) {
        changed = changed.plus(entry.getKey(), entry.getValue());
      }
    }
    return new ConfigChange(
        changed, kept == before.size() ? TreePSet.empty() : missing(before, after));
  }

  private static TreePSet<String> missing(
      TreePMap<String, ConfigValue> before, TreePMap<String, ConfigValue> after) {
    var missing = TreePSet.<String>empty();
    for (var key : before.keySet()) {
      missing = after.containsKey(key) ? missing : missing.plus(key);
    }
    return missing;
  }

  public boolean isEmpty() {
    return changed.isEmpty() && removed.isEmpty();
  }

  public TreePMap<String, ConfigValue> applied(TreePMap<String, ConfigValue> before) {
    return (removed.isEmpty() ? before : before.minusAll(removed)).plusAll(changed);
  }
}
