package io.modelstate.domain.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ControllerConfigRules.Identity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcollections.TreePMap;

class ControllerConfigRulesTest {
  private static final TreePMap<String, ConfigValue> FRESH = bootstrap(Map.of());

  @Test
  void aControllerStartsWithTheDefaultsAndItsIdentity() {
    assertEquals(ConfigValue.whole(17070), FRESH.get("api-port"));
    assertEquals(ConfigValue.text("24h0m0s"), FRESH.get("max-debug-log-duration"));
    assertEquals(ConfigValue.text("lab"), FRESH.get("controller-name"));
  }

  @Test
  void theSameDurationInAnotherFormIsNoChange() {
    assertEquals(true, set("migration-agent-wait-time", "900s").isEmpty());
    assertEquals(
        ConfigValue.text("1m30s"),
        set("migration-agent-wait-time", "90s").changed().firstEntry().getValue());
  }

  @Test
  void aListIsReplaced() {
    var methods = List.of("Client.FullStatus", "ReadOnlyMethods");
    assertEquals(
        ConfigValue.texts(methods),
        set("audit-log-exclude-methods", methods).changed().get("audit-log-exclude-methods"));
  }

  @Test
  void theImagesRepositoryKeepsItsPath() {
    var config = bootstrap(Map.of("caas-image-repo", "reg.example/juju"));
    var login = "{\"repository\": \"reg.example/juju\", \"username\": \"bob\"}";
    var given = ConfigValue.wireFields(Map.of("caas-image-repo", login));
    assertEquals(given, ControllerConfigRules.set(config, given).changed());
    var other = ConfigValue.wireFields(Map.of("caas-image-repo", "reg.example/other"));
    assertThrows(Rejected.class, () -> ControllerConfigRules.set(config, other));
  }

  @Test
  void aClientKnowsWhatCannotBeChanged() {
    assertEquals(
        List.of("api-port", "nope"),
        ControllerConfigRules.notChangeable(List.of("nope", "features", "api-port")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWithJujusText(String key, Object value, String text) {
    assertEquals(text, assertThrows(Rejected.class, () -> set(key, value)).message());
  }

  private static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("nope", 1, "unknown controller config setting \"nope\""),
        Arguments.of("api-port", 1, "can't change \"api-port\" after bootstrap"),
        Arguments.of("ca-cert", "x", "can't change \"ca-cert\" after bootstrap"),
        Arguments.of(
            "auditing-enabled", "yes", "auditing-enabled: expected bool, got string(\"yes\")"),
        Arguments.of("agent-ratelimit-max", -1, "negative agent-ratelimit-max (-1) not valid"),
        Arguments.of("agent-ratelimit-rate", "0s", "agent-ratelimit-rate cannot be zero"),
        Arguments.of("agent-ratelimit-rate", "2m", "agent-ratelimit-rate must be between 0..1m"),
        Arguments.of("model-logs-size", "0", "model logs size less than 1 MB not valid"),
        Arguments.of(
            "agent-logfile-max-size",
            "x",
            "invalid agent-logfile-max-size in configuration:"
                + " expected a non-negative number, got \"x\""),
        Arguments.of(
            "controller-api-port", 17070, "controller-api-port matching api-port not valid"),
        Arguments.of("juju-ha-space", "A", "juju HA space name \"A\" not valid"),
        Arguments.of(
            "audit-log-max-size",
            "0",
            "invalid audit log max size: can't be 0 if auditing is enabled"),
        Arguments.of(
            "audit-log-exclude-methods",
            List.of("a"),
            "invalid audit log exclude methods: should be a list of \"Facade.Method\" names (or"
                + " \"ReadOnlyMethods\"), got \"a\" at position 1"),
        Arguments.of(
            "mongo-memory-profile",
            "high",
            "mongo-memory-profile: expected one of \"low\" or \"default\" got string(\"high\")"),
        Arguments.of(
            "max-charm-state-size",
            99999999,
            "invalid max charm/agent state sizes: combined value should not exceed mongo's 16M"
                + " per-document limit, got 100524287"),
        Arguments.of(
            "caas-image-repo", "x", "cannot change caas-image-repo as it is not currently set"));
  }

  private static TreePMap<String, ConfigValue> bootstrap(Map<String, Object> given) {
    return ControllerConfigRules.bootstrap(
        new Identity("lab", "5d3c4b2a-1f0e-4d9c-8b7a-6f5e4d3c2b1a", "PEM"),
        ConfigValue.wireFields(given));
  }

  private static ConfigChange set(String key, Object value) {
    return ControllerConfigRules.set(FRESH, ConfigValue.wireFields(Map.of(key, value)));
  }
}
