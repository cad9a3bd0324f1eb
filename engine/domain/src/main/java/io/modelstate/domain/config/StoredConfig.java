package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import java.util.List;
import java.util.Set;
import org.pcollections.TreePMap;

/** What no stored model configuration may hold or lack. */
final class StoredConfig {
  private static final Set<String> CONTROLLERS = Set.copyOf(ControllerConfigSchema.keys().keySet());

  private StoredConfig() {}

  static void check(TreePMap<String, ConfigValue> config) {
    for (var key : List.of("admin-secret", "ca-private-key")) {
      if (config.containsKey(key)) {
        throw Rejected.because(key + " should never be written to the state");
      }
    }
    if (!config.containsKey("agent-version")) {
      throw Rejected.because("agent-version must always be set in state");
    }
    for (var key : config.keySet()) {
      if (CONTROLLERS.contains(key)) {
        throw Rejected.because(
            "cannot set controller attribute %s on a model".formatted(GoText.quote(key)));
      }
    }
  }
}
