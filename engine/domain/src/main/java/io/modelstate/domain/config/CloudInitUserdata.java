package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of cloudinit-userdata, a YAML map in a text. */
final class CloudInitUserdata {
  private CloudInitUserdata() {}

  static void check(String text, YamlReader yaml) {
    if (text.isEmpty()) {
      return;
    }
    try {
      checkMap(map(text, yaml));
    } catch (Rejected e) {
      throw e.prefixed("cloudinit-userdata: ");
    }
  }

  private static Map<?, ?> map(String text, YamlReader yaml) {
    Object tree;
    try {
      tree = yaml.read(text);
    } catch (Rejected e) {
      throw e.prefixed("must be valid YAML: ");
    }
    return switch (tree) {
      case null -> Map.of();
      case Map<?, ?> map -> map;
      default ->
          throw Rejected.because(
              "must be valid YAML: yaml: unmarshal errors:\n  line 1: cannot unmarshal "
                  + "`%s` into map[string]interface {}".formatted(text));
    };
  }

  private static void checkMap(Map<?, ?> map) {
    map.values().forEach(CloudInitUserdata::checkKeys);
    if (map.get("packages") instanceof List<?> packages) {
      packages.forEach(CloudInitUserdata::checkPackage);
    }
    if (map.containsKey("users")) {
      throw Rejected.because("users not allowed");
    }
    if (map.containsKey("runcmd")) {
      throw Rejected.because("runcmd not allowed, use preruncmd or postruncmd instead");
    }
    if (map.containsKey("bootcmd")) {
      throw Rejected.because("bootcmd not allowed");
    }
  }

  /** Keys below the outermost map must be text; there, any scalar becomes one. */
  private static void checkKeys(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      if (!map.keySet().stream().allMatch(key -> key instanceof String)) {
        throw Rejected.because("map keyed with non-string value");
      }
      map.values().forEach(CloudInitUserdata::checkKeys);
    }
    if (tree instanceof List<?> items) {
      items.forEach(CloudInitUserdata::checkKeys);
    }
  }

  private static void checkPackage(@Nullable Object item) {
    if (!(item instanceof String)) {
      throw Rejected.because(
          "packages must be a list of strings: expected string, got " + GoText.got(item));
    }
  }
}
