package io.modelstate.domain.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pcollections.TreePMap;

class NewModelConfigTest {
  private static final CloudType LXD = CloudType.named("lxd");

  @Test
  void aFreshModelShowsWhatItWasMadeOf() {
    var layers = ConfigLayers.of(LXD);
    var shown = ModelConfigRules.sources(created(layers, Map.of()), layers);
    assertEquals("default", shown.get("project").source());
    assertEquals("default", shown.get("num-provision-workers").source());
    assertEquals("model", shown.get("logging-config").source());
    assertEquals("model", shown.get("resource-tags").source());
    assertEquals(ConfigValue.text("lxd"), shown.get("storage-default-filesystem-source").value());
    assertEquals(ConfigValue.text("local"), shown.get("container-networking-method").value());
    assertEquals(ConfigValue.text(""), shown.get("default-series").value());
    assertEquals("default", shown.get("default-series").source());
    assertFalse(shown.containsKey("authorized-keys"));
  }

  @Test
  void theStrongestLayerWinsAndIsNamedAsTheSource() {
    var layers =
        ConfigLayers.of(
            LXD,
            ConfigValue.fields(Map.of("http-proxy", "http://c", "no-proxy", "c")),
            ConfigValue.fields(Map.of("no-proxy", "r", "default-base", "ubuntu@22.04")));
    var shown = ModelConfigRules.sources(created(layers, Map.of("ftp-proxy", "f")), layers);
    assertEquals("controller", shown.get("http-proxy").source());
    assertEquals("region", shown.get("no-proxy").source());
    assertEquals("model", shown.get("ftp-proxy").source());
    assertEquals(ConfigValue.text("jammy"), shown.get("default-series").value());
    assertEquals("region", shown.get("default-series").source());
  }

  @Test
  void aKubernetesModelHasItsOwnDefaults() {
    var kubernetes = CloudType.named("kubernetes");
    var config =
        new NewModelConfig(
                "dev", uuid(), kubernetes, "3.6.25", ConfigLayers.of(kubernetes), TreePMap.empty())
            .create(Vectors.yaml(), version -> false);
    assertEquals(ConfigValue.text("kubernetes"), config.get("storage-default-block-source"));
    assertEquals(ConfigValue.text(""), config.get("container-networking-method"));
    assertFalse(config.containsKey("project"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          uuid           | x     | uuid is generated, you cannot specify one
          name           | x     | name must not be specified in config
          agent-version  | 3.6.1 | no agent binaries found for version 3.6.1
          agent-version  | 3.6   | invalid version "3.6"
          default-series | warty | series "warty" not valid
          """)
  void refusesWithJujusText(String key, String value, String text) {
    assertEquals("failed to create config: " + text, refusal(key, value));
  }

  @Test
  void refusesAVersionAboveTheControllers() {
    assertEquals(
        "failed to create config: agent-version (3.7.0) cannot be greater than the controller"
            + " (3.6.25)",
        refusal("agent-version", "3.7.0"));
  }

  @Test
  void refusesAValueOfTheWrongType() {
    assertEquals(
        "failed to create config: creating config from values failed: development: expected bool,"
            + " got string(\"x\")",
        refusal("development", "x"));
  }

  @Test
  void refusesAKeyOfTheController() {
    assertEquals(
        "failed to create new model: failed to create new model: cannot set controller attribute"
            + " \"api-port\" on a model",
        refusal("api-port", "1"));
  }

  private static String refusal(String key, String value) {
    var layers = ConfigLayers.of(LXD);
    return assertThrows(Rejected.class, () -> created(layers, Map.of(key, value))).message();
  }

  private static TreePMap<String, ConfigValue> created(
      ConfigLayers layers, Map<String, Object> given) {
    return new NewModelConfig("dev", uuid(), LXD, "3.6.25", layers, ConfigValue.wireFields(given))
        .create(Vectors.yaml(), version -> false);
  }

  private static String uuid() {
    return "c2f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e11";
  }
}
