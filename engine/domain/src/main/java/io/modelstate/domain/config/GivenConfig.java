package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Text;
import org.pcollections.TreePMap;

/** What is checked of the given values alone, before they meet the rest (steps 2 to 8). */
final class GivenConfig {
  private GivenConfig() {}

  static void check(
      TreePMap<String, ConfigValue> current,
      TreePMap<String, ConfigValue> given,
      ConfigSurroundings around) {
    refuseChange("agent-version", current, given);
    checkLogging(given, around);
    checkSpace(given, around);
    refuseChange("charmhub-url", current, given);
    checkBackend(given, around);
    DefaultBase.refuseBoth(given);
    DefaultBase.translated(given);
    if (given.containsKey("authorized-keys")) {
      throw Rejected.because("authorized-keys cannot be set");
    }
  }

  private static void refuseChange(
      String key, TreePMap<String, ConfigValue> current, TreePMap<String, ConfigValue> given) {
    var value = given.get(key);
    if (value != null && !value.equals(current.get(key))) {
      throw Rejected.because(key + " cannot be changed");
    }
  }

  private static void checkLogging(TreePMap<String, ConfigValue> given, ConfigSurroundings around) {
    if (given.get("logging-config") instanceof Text(var text)
        && LoggingConfig.traces(text)
        && !around.superuser()) {
      throw Rejected.because("only controller admins can set a model's logging level to TRACE");
    }
  }

  private static void checkSpace(TreePMap<String, ConfigValue> given, ConfigSurroundings around) {
    var value = given.get("default-space");
    if (value == null) {
      return;
    }
    if (!(value instanceof Text(var space))) {
      throw Rejected.notValid("\"default-space\" is not a string not valid");
    }
    if (!space.isEmpty() && !around.spaceExists().test(space)) {
      throw new Rejected(
          Rejected.Code.NOT_FOUND, "space %s not found".formatted(GoText.quote(space)));
    }
  }

  private static void checkBackend(TreePMap<String, ConfigValue> given, ConfigSurroundings around) {
    var value = given.get("secret-backend");
    if (value == null) {
      return;
    }
    if (!(value instanceof Text(var backend))) {
      throw Rejected.notValid("\"secret-backend\" config value is not a string");
    }
    if (backend.isEmpty()) {
      throw Rejected.notValid("empty \"secret-backend\" config value not valid");
    }
    if (!backend.equals("auto") && !around.backendExists().test(backend)) {
      throw new Rejected(
          Rejected.Code.NOT_FOUND, "secret backend %s not found".formatted(GoText.quote(backend)));
    }
  }
}
