package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigValue.Bool;
import io.modelstate.domain.config.ConfigValue.Decimal;
import io.modelstate.domain.config.ConfigValue.Fields;
import io.modelstate.domain.config.ConfigValue.Items;
import io.modelstate.domain.config.ConfigValue.Nothing;
import io.modelstate.domain.config.ConfigValue.Text;
import io.modelstate.domain.config.ConfigValue.Whole;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** What a model's cloud asks of its configuration (config-rules.md section 5). */
final class ProviderRules {
  private static final List<String> FIXED =
      List.of("name", "type", "uuid", "firewall-mode", "charmhub-url");

  private ProviderRules() {}

  static void checkNew(CloudType cloud, TreePMap<String, ConfigValue> config) {
    try {
      checkTypes(cloud, config);
    } catch (Rejected e) {
      throw cloud.name().equals("lxd") ? e.prefixed("invalid base config: ") : e;
    }
  }

  static void checkChange(
      CloudType cloud, TreePMap<String, ConfigValue> old, TreePMap<String, ConfigValue> config) {
    if (cloud.comparesConfig()) {
      checkFixed(old, config);
    }
    checkNew(cloud, config);
  }

  /** The rule on what cannot change. An early end of the validation spares it, too. */
  static void checkFixed(TreePMap<String, ConfigValue> old, TreePMap<String, ConfigValue> config) {
    if (new ModelConfigValidation(config).endsEarly()) {
      return;
    }
    for (var key : FIXED) {
      var before = old.get(key);
      if (before != null && !before.equals(config.get(key))) {
        throw Rejected.because(
            "cannot change %s from %s to %s"
                .formatted(key, GoText.showQuoted(before), shown(config.get(key))));
      }
    }
    if (old.containsKey("agent-version") && !config.containsKey("agent-version")) {
      throw Rejected.because("cannot clear agent-version");
    }
    if (!new ConfigTexts(old).text("apt-mirror").isEmpty()
        && new ConfigTexts(config).text("apt-mirror").isEmpty()) {
      throw Rejected.because("cannot clear apt-mirror");
    }
  }

  private static String shown(@Nullable ConfigValue value) {
    return value == null ? "<nil>" : GoText.showQuoted(value);
  }

  private static void checkTypes(CloudType cloud, TreePMap<String, ConfigValue> config) {
    for (var key : cloud.defaults().keySet().stream().sorted().toList()) {
      var value = config.get(key);
      if (value != null) {
        checkText(key, value);
      }
    }
    config.forEach(
        (key, value) -> {
          if (ModelConfigSchema.key(key).isEmpty()) {
            checkUnknown(key, value);
          }
        });
  }

  private static void checkText(String key, ConfigValue value) {
    try {
      Coercion.text(value);
    } catch (Rejected e) {
      throw e.prefixed(key + ": ");
    }
  }

  private static void checkUnknown(String key, ConfigValue value) {
    switch (value) {
      case Text _, Bool _, Whole _, Decimal _ -> {}
      case Items(var items) -> {
        if (!items.stream().allMatch(item -> item instanceof Text)) {
          throw Rejected.because("%s: unknown type (%s)".formatted(key, GoText.show(value)));
        }
      }
      case Fields _, Nothing _ ->
          throw Rejected.because("%s: unknown type (%s)".formatted(key, GoText.showQuoted(value)));
    }
  }
}
