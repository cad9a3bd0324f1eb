package io.modelstate.domain.controller.config;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.config.ControllerConfigCommand.SetControllerConfig;
import io.modelstate.domain.controller.config.ControllerConfigEvent.ControllerConfigChanged;
import io.modelstate.domain.model.block.BlockType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class SetControllerConfigTest {
  @Test
  void storesOnlyWhatIsDifferent() {
    given(new ControllerConfigChanged(fields(Map.of("auditing-enabled", true))))
        .when(set(Map.of("auditing-enabled", true, "audit-log-max-backups", 5)))
        .then(
            new ControllerConfigChanged(
                TreePMap.singleton("audit-log-max-backups", ConfigValue.whole(5))));
  }

  @Test
  void settingWhatIsSetDoesNothing() {
    given().when(set(Map.of())).then();
  }

  @Test
  void refusesWhatIsSettledAtBootstrap() {
    given()
        .when(set(Map.of("api-port", 1)))
        .refuses(NONE, "can't change \"api-port\" after bootstrap");
  }

  @Test
  void needsASuperuserAndAsksNoBlock() {
    given().as(BOB).when(set(Map.of())).refuses(UNAUTHORIZED, "permission denied");
    given().controllerModelHad(disabled(BlockType.ALL, "")).when(set(Map.of())).then();
  }

  private static SetControllerConfig set(Map<String, Object> values) {
    return new SetControllerConfig(fields(values));
  }

  private static TreePMap<String, ConfigValue> fields(Map<String, Object> values) {
    return ConfigValue.wireFields(values);
  }
}
