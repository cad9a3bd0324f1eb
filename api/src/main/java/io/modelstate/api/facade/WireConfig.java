package io.modelstate.api.facade;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.wire.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** Configuration as it travels: JSON values, whose numbers have no type of their own. */
final class WireConfig {
  private WireConfig() {}

  static TreePMap<String, ConfigValue> of(@Nullable Map<String, JsonNode> config) {
    var all = new TreeMap<String, ConfigValue>();
    if (config != null) {
      config.forEach((key, value) -> all.put(key, of(value)));
    }
    return TreePMap.from(all);
  }

  private static ConfigValue of(@Nullable JsonNode value) {
    return ConfigValue.ofWire(value == null ? null : Json.read(value, Object.class));
  }
}
