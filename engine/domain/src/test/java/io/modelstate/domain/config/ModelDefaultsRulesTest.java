package io.modelstate.domain.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ModelDefaultsRules.ControllerModel;
import io.modelstate.domain.config.ModelDefaultsRules.RegionValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class ModelDefaultsRulesTest {
  private static final ControllerModel CONTROLLER =
      new ControllerModel("controller", "lxd", "c2f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e11");

  @Test
  void valuesTakeTheTypesOfTheirKeys() {
    var layer = set(Map.of("development", "true", "resource-tags", Map.of("a", "b")));
    assertEquals(ConfigValue.bool(true), layer.get("development"));
    assertEquals(ConfigValue.text("a=b"), layer.get("resource-tags"));
  }

  @Test
  void unknownAndControllerKeysAreTaken() {
    assertEquals(
        List.of("api-port", "zzz"), List.copyOf(set(Map.of("zzz", "x", "api-port", "1")).keySet()));
  }

  @Test
  void refusesAnAgentVersion() {
    assertEquals(
        "agent-version cannot have a default value", refusal(Map.of("agent-version", "3.6.25")));
  }

  @Test
  void theWholeLayerIsValidated() {
    assertEquals(
        "cannot specify both legacy proxy values and juju proxy values",
        refusal(Map.of("http-proxy", "a", "juju-http-proxy", "b")));
  }

  @Test
  void unsettingAnAbsentKeyDoesNothing() {
    var layer = set(Map.of("no-proxy", "x"));
    assertEquals(layer, ModelDefaultsRules.unset(layer, List.of("nope")));
    assertEquals(TreePMap.empty(), ModelDefaultsRules.unset(layer, List.of("no-proxy")));
  }

  @Test
  void aKeyIsListedWithEveryLayerThatHoldsIt() {
    var layers =
        ConfigLayers.of(CloudType.named("lxd"), set(Map.of("no-proxy", "c")), TreePMap.empty());
    var listed = ModelDefaultsRules.list(layers, Map.of("east", set(Map.of("no-proxy", "e"))));
    var values = listed.get("no-proxy");
    assertEquals(Optional.of(ConfigValue.text("127.0.0.1,localhost,::1")), values.standard());
    assertEquals(Optional.of(ConfigValue.text("c")), values.controller());
    assertEquals(List.of(new RegionValue("east", ConfigValue.text("e"))), values.regions());
  }

  @Test
  void aMisspeltKeyIsWarnedOf() {
    assertEquals(
        List.of(
            "key \"devlopment\" is not defined: did you mean \"development\"?",
            "key \"zzz\" is not defined"),
        UnknownKeys.warnings(
            CloudType.named("lxd"), List.of("devlopment", "project", "zzz", "mode")));
    assertThrows(
        Rejected.class, () -> UnknownKeys.refuse(CloudType.named("manual"), List.of("project")));
  }

  private static String refusal(Map<String, Object> given) {
    return assertThrows(Rejected.class, () -> set(given)).message();
  }

  private static TreePMap<String, ConfigValue> set(Map<String, Object> given) {
    return ModelDefaultsRules.set(
        TreePMap.empty(), ConfigValue.wireFields(given), CONTROLLER, Vectors.yaml());
  }
}
