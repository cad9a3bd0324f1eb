package io.modelstate.domain.config;

import io.modelstate.domain.cloud.CloudType;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * The layers of defaults under a model's own values, from weak to strong. They are merged once,
 * when a model is made; later they only tell where a value comes from, and what a reset brings
 * back.
 *
 * @param defaults built in, the cloud type's own included
 * @param controller set for the whole cloud
 * @param region set for the model's region
 */
public record ConfigLayers(
    TreePMap<String, ConfigValue> defaults,
    TreePMap<String, ConfigValue> controller,
    TreePMap<String, ConfigValue> region) {

  public static ConfigLayers of(
      CloudType cloud,
      TreePMap<String, ConfigValue> controller,
      TreePMap<String, ConfigValue> region) {
    var defaults = ModelConfigSchema.defaults();
    for (var entry : cloud.defaults().entrySet()) {
      defaults = defaults.plus(entry.getKey(), ConfigValue.text(entry.getValue()));
    }
    return new ConfigLayers(defaults, controller, region);
  }

  /** Nothing set on the cloud or its regions. */
  public static ConfigLayers of(CloudType cloud) {
    return of(cloud, TreePMap.empty(), TreePMap.empty());
  }

  public TreePMap<String, ConfigValue> merged() {
    return defaults.plusAll(controller).plusAll(region);
  }

  /** The value of the strongest layer that holds one. */
  public Optional<ConfigValue> strongest(String key) {
    return Optional.ofNullable(merged().get(key));
  }

  /** The strongest layer that holds an equal value, else {@code model}. */
  public String source(String key, ConfigValue value) {
    if (holds(region, key, value)) {
      return "region";
    }
    if (holds(controller, key, value)) {
      return "controller";
    }
    return holds(defaults, key, value) ? "default" : "model";
  }

  private static boolean holds(Map<String, ConfigValue> layer, String key, ConfigValue value) {
    return value.equals(layer.get(key));
  }
}
