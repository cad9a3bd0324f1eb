package io.modelstate.domain.controller.defaults;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.defaults.DefaultsCommand.SetModelDefaults;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.model.block.BlockType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class SetModelDefaultsTest {
  @Test
  void withoutACloudItIsTheControllers() {
    given().when(set("http-proxy", "p")).then(changed("lab", "", "http-proxy", "p")).warns();
  }

  @Test
  void aRegionHasALayerOfItsOwn() {
    given(changed("lab", "", "http-proxy", "p"))
        .when(set("lab", "WEST", "http-proxy", "p"))
        .then(changed("lab", "west", "http-proxy", "p"));
  }

  @Test
  void resetsThenSets() {
    given(changed("lab", "", "no-proxy", "n"))
        .when(
            new SetModelDefaults(
                Optional.empty(),
                Optional.empty(),
                TreePMap.singleton("ftp-proxy", ConfigValue.text("f")),
                List.of("no-proxy", "http-proxy")))
        .then(
            new ModelDefaultsChanged(
                "lab",
                "",
                TreePMap.singleton("ftp-proxy", ConfigValue.text("f")),
                List.of("no-proxy")));
  }

  @Test
  void settingWhatIsSetDoesNothing() {
    given(changed("lab", "", "http-proxy", "p")).when(set("http-proxy", "p")).then();
  }

  @Test
  void aWrongRegionIsStoredAndWarnedOfOrRefusedWhenStrict() {
    given()
        .when(set("lab", "nowhere", "http-proxy", "p"))
        .then(changed("lab", "nowhere", "http-proxy", "p"))
        .warns("cloud \"lab\" has no region \"nowhere\"");
    given()
        .strictly()
        .when(set("lab", "nowhere", "http-proxy", "p"))
        .refuses(NOT_FOUND, "cloud \"lab\": region \"nowhere\" not found");
  }

  @Test
  void anUnknownKeyIsStoredAndWarnedOfOrRefusedWhenStrict() {
    given()
        .when(set("zzz", "x"))
        .then(changed("lab", "", "zzz", "x"))
        .warns("key \"zzz\" is not defined");
    given().strictly().when(set("zzz", "x")).refuses(NOT_VALID, "key \"zzz\" is not defined");
  }

  @Test
  void refusesBadValuesAnAgentVersionAndAnUnknownCloud() {
    given()
        .when(set("development", "maybe"))
        .refuses(NONE, "development: expected bool, got string(\"maybe\")");
    given()
        .when(set("agent-version", "3.6.25"))
        .refuses(NONE, "agent-version cannot have a default value");
    given().when(set("zap", "", "http-proxy", "p")).refuses(NOT_FOUND, "cloud \"zap\" not found");
  }

  @Test
  void theBlockComesBeforeTheRight() {
    given()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .as(BOB)
        .when(set("http-proxy", "p"))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
    given().as(BOB).when(set("http-proxy", "p")).refuses(UNAUTHORIZED, "permission denied");
  }

  private static SetModelDefaults set(String key, String value) {
    return new SetModelDefaults(
        Optional.empty(),
        Optional.empty(),
        TreePMap.singleton(key, ConfigValue.text(value)),
        List.of());
  }

  private static SetModelDefaults set(String cloud, String region, String key, String value) {
    return new SetModelDefaults(
        Optional.of(cloud),
        Optional.of(region),
        TreePMap.singleton(key, ConfigValue.text(value)),
        List.of());
  }

  private static ModelDefaultsChanged changed(
      String cloud, String region, String key, String value) {
    return new ModelDefaultsChanged(
        cloud, region, TreePMap.singleton(key, ConfigValue.text(value)), List.of());
  }
}
