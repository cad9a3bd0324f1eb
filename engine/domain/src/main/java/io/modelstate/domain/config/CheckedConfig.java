package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Text;
import org.pcollections.TreePMap;

/**
 * Makes a model's configuration out of loose values: each key of the schema gets its type, then the
 * whole is validated. Keys outside the schema pass as they are.
 */
final class CheckedConfig {
  private CheckedConfig() {}

  /** A new configuration: what is not given gets its built-in default. */
  static TreePMap<String, ConfigValue> withDefaults(
      TreePMap<String, ConfigValue> given, YamlReader yaml) {
    return checked(ModelConfigSchema.defaults().plusAll(given), yaml);
  }

  /** An existing configuration with changes; only a model without a secret backend gets one. */
  static TreePMap<String, ConfigValue> changed(
      TreePMap<String, ConfigValue> given, YamlReader yaml) {
    var backend = given.get("secret-backend");
    boolean none = backend == null || backend.equals(new Text(""));
    return checked(none ? given.plus("secret-backend", new Text("auto")) : given, yaml);
  }

  private static TreePMap<String, ConfigValue> checked(
      TreePMap<String, ConfigValue> given, YamlReader yaml) {
    var config = given;
    for (var key : ModelConfigSchema.keys().values()) {
      var value = given.get(key.name());
      if (value != null) {
        var coerced = Coercion.coerce(key, value);
        config = coerced.equals(value) ? config : config.plus(key.name(), coerced);
      } else if (key.mandatory()) {
        throw Rejected.because(key.name() + ": expected string, got nothing");
      }
    }
    var logging = config.get("logging-config");
    if (logging == null || logging.equals(new Text(""))) {
      config = config.plus("logging-config", new Text(LoggingConfig.STANDARD));
    }
    new ModelConfigValidation(config).check(yaml);
    return config;
  }
}
