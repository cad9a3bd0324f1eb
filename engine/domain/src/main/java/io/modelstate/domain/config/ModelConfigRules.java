package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Fields;
import io.modelstate.domain.config.ConfigValue.Text;
import java.util.Collection;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/**
 * How a model's configuration changes. Everything is refused or everything is done; rights and
 * blocks come before.
 */
public final class ModelConfigRules {
  /** A value with the layer it comes from: default, controller, region or model. */
  public record Sourced(ConfigValue value, String source) {}

  private ModelConfigRules() {}

  /** Lays {@code given} over the current configuration; nothing given is no change. */
  public static ConfigChange set(
      TreePMap<String, ConfigValue> current,
      TreePMap<String, ConfigValue> given,
      ConfigSurroundings around) {
    if (given.isEmpty()) {
      return ConfigChange.between(current, current);
    }
    GivenConfig.check(current, given, around);
    return checked(current, current.plusAll(DefaultBase.translated(given)), around);
  }

  /** Puts back what the layers hold for the keys, and removes those that no layer knows. */
  public static ConfigChange reset(
      TreePMap<String, ConfigValue> current, Collection<String> keys, ConfigSurroundings around) {
    var config = current;
    for (var key : DefaultBase.translated(keys)) {
      var value = around.layers().strongest(key);
      config = value.isPresent() ? config.plus(key, value.get()) : config.minus(key);
    }
    return checked(current, config, around);
  }

  private static ConfigChange checked(
      TreePMap<String, ConfigValue> current,
      TreePMap<String, ConfigValue> wanted,
      ConfigSurroundings around) {
    var config = CheckedConfig.changed(wanted, around.yaml());
    StoredConfig.check(config);
    ProviderRules.checkChange(around.cloud(), current, config);
    return ConfigChange.between(current, config);
  }

  /**
   * What a reader of the model's configuration sees: each value with its source, without
   * authorized-keys, with default-series, which is never stored.
   */
  public static TreePMap<String, Sourced> sources(
      TreePMap<String, ConfigValue> config, ConfigLayers layers) {
    var shown = new TreeMap<String, Sourced>();
    config
        .minus("authorized-keys")
        .forEach((key, value) -> shown.put(key, new Sourced(value, layers.source(key, value))));
    if (!config.containsKey("resource-tags")) {
      shown.put("resource-tags", new Sourced(new Fields(TreePMap.empty()), "model"));
    }
    var base = new ConfigTexts(config).text("default-base");
    var series = new Text(DefaultBase.seriesOf(base));
    var source = base.isEmpty() ? "default" : layers.source("default-base", new Text(base));
    shown.put("default-series", new Sourced(series, source));
    return TreePMap.from(shown);
  }

  /** A value in the form that a layer of defaults holds it in; unknown keys stay as given. */
  public static ConfigValue forLayer(String key, ConfigValue value) {
    return ModelConfigSchema.key(key).map(known -> Coercion.forLayer(known, value)).orElse(value);
  }

  /** Refuses a set of values that hold a controller's keys or lack what a model must have. */
  static void checkStored(TreePMap<String, ConfigValue> config) {
    try {
      StoredConfig.check(config);
    } catch (Rejected e) {
      throw e.prefixed("failed to create new model: failed to create new model: ");
    }
  }
}
