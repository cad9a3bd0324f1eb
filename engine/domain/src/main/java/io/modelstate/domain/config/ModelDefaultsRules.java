package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pcollections.TreePMap;

/** How the layers of defaults that models start with change: one of a cloud or of a region. */
public final class ModelDefaultsRules {
  /** The model whose name, type and UUID stand in while a layer is validated. */
  public record ControllerModel(String name, String type, String uuid) {}

  /** What is set for a key in one region. */
  public record RegionValue(String region, ConfigValue value) {}

  /** What is set for a key, layer by layer. */
  public record DefaultValues(
      Optional<ConfigValue> standard,
      Optional<ConfigValue> controller,
      List<RegionValue> regions) {}

  private ModelDefaultsRules() {}

  /** The layer with the given values. Unknown keys, and a controller's keys, are taken as given. */
  public static TreePMap<String, ConfigValue> set(
      TreePMap<String, ConfigValue> layer,
      TreePMap<String, ConfigValue> given,
      ControllerModel model,
      YamlReader yaml) {
    if (given.containsKey("agent-version")) {
      throw Rejected.because("agent-version cannot have a default value");
    }
    var result = layer;
    for (var entry : given.entrySet()) {
      var value = ModelConfigRules.forLayer(entry.getKey(), entry.getValue());
      result = result.plus(entry.getKey(), value);
    }
    CheckedConfig.withDefaults(
        result
            .plus("name", new Text(model.name()))
            .plus("type", new Text(model.type()))
            .plus("uuid", new Text(model.uuid())),
        yaml);
    return result;
  }

  /** The layer without the keys; absent ones do no harm. */
  public static TreePMap<String, ConfigValue> unset(
      TreePMap<String, ConfigValue> layer, Collection<String> keys) {
    return layer.minusAll(keys);
  }

  /**
   * All defaults of a cloud, by key.
   *
   * @param regions the layers of regions that the cloud knows, by name
   */
  public static TreePMap<String, DefaultValues> list(
      ConfigLayers layers, Map<String, TreePMap<String, ConfigValue>> regions) {
    var keys = new TreeSet<>(layers.defaults().keySet());
    keys.addAll(layers.controller().keySet());
    regions.values().forEach(layer -> keys.addAll(layer.keySet()));
    var all = new TreeMap<String, DefaultValues>();
    for (var key : keys) {
      all.put(
          key,
          new DefaultValues(
              Optional.ofNullable(layers.defaults().get(key)),
              Optional.ofNullable(layers.controller().get(key)),
              regionValues(key, regions)));
    }
    return TreePMap.from(all);
  }

  private static List<RegionValue> regionValues(
      String key, Map<String, TreePMap<String, ConfigValue>> regions) {
    var values = new ArrayList<RegionValue>();
    new TreeMap<>(regions)
        .forEach(
            (region, layer) -> {
              var value = layer.get(key);
              if (value != null) {
                values.add(new RegionValue(region, value));
              }
            });
    return values;
  }
}
