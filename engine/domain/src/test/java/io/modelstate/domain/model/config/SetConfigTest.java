package io.modelstate.domain.model.config;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.ModelSpec.givenNothing;
import static io.modelstate.domain.Rejected.Code.MODEL_NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendAdded;
import io.modelstate.domain.controller.defaults.DefaultsEvent.ModelDefaultsChanged;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.config.ConfigCommand.SetConfig;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class SetConfigTest {
  @Test
  void storesOnlyWhatIsDifferent() {
    given()
        .when(set(Map.of("http-proxy", "http://p", "development", "false")))
        .then(new ConfigChanged(fields(Map.of("http-proxy", "http://p")), List.of()));
  }

  @Test
  void resetsAndSetsAsOneChange() {
    given(new ConfigChanged(fields(Map.of("http-proxy", "http://p", "mykey", "x")), List.of()))
        .when(
            new SetConfig(
                MODEL, fields(Map.of("ftp-proxy", "http://f")), List.of("mykey", "http-proxy")))
        .then(
            new ConfigChanged(
                fields(Map.of("ftp-proxy", "http://f", "http-proxy", "")), List.of("mykey")));
  }

  @Test
  void aResetPutsTheStrongestDefaultBack() {
    given(new ConfigChanged(fields(Map.of("http-proxy", "http://p")), List.of()))
        .controllerHad(
            new ModelDefaultsChanged(
                "lab", "", fields(Map.of("http-proxy", "http://c")), List.of()),
            new ModelDefaultsChanged(
                "lab", "east", fields(Map.of("http-proxy", "http://e")), List.of()))
        .when(new SetConfig(MODEL, TreePMap.empty(), List.of("http-proxy")))
        .then(new ConfigChanged(fields(Map.of("http-proxy", "http://e")), List.of()));
  }

  @Test
  void settingWhatIsSetOrResettingWhatIsAbsentDoesNothing() {
    given().when(set(Map.of())).then();
    given().when(set(Map.of("development", false))).then();
    given().when(new SetConfig(MODEL, TreePMap.empty(), List.of("nope"))).then();
  }

  @Test
  void warnsOfAKeyNobodyKnowsWithTheNearestOne() {
    given()
        .when(set(Map.of("devlopment", "x")))
        .then(new ConfigChanged(fields(Map.of("devlopment", "x")), List.of()))
        .warns("key \"devlopment\" is not defined: did you mean \"development\"?");
  }

  @Test
  void doesNotWarnOfAKeyThatIsThereAlready() {
    given(new ConfigChanged(fields(Map.of("mykey", "x")), List.of()))
        .when(set(Map.of("mykey", "y")))
        .then(new ConfigChanged(fields(Map.of("mykey", "y")), List.of()))
        .warns();
  }

  @Test
  void refusesAnUnknownKeyWhenStrict() {
    given()
        .strictly()
        .when(set(Map.of("mykey", "x")))
        .refuses(NOT_VALID, "key \"mykey\" is not defined");
  }

  @Test
  void oneBadKeyRefusesTheWholeChange() {
    given()
        .when(new SetConfig(MODEL, fields(Map.of("development", "maybe")), List.of("http-proxy")))
        .refuses(NONE, "development: expected bool, got string(\"maybe\")");
  }

  @Test
  void refusesInJujusOrder() {
    refuses("agent-version", "3.0.0", NONE, "agent-version cannot be changed");
    refuses("logging-config", "<root>=LOUD", NONE, "unknown severity level \"LOUD\"");
    refuses("default-space", "db", NOT_FOUND, "space \"db\" not found");
    refuses("charmhub-url", "http://x", NONE, "charmhub-url cannot be changed");
    refuses("secret-backend", "b", NOT_FOUND, "secret backend \"b\" not found");
    refuses("secret-backend", "", NOT_VALID, "empty \"secret-backend\" config value not valid");
    refuses("authorized-keys", "x", NONE, "authorized-keys cannot be set");
    refuses("api-port", 1, NONE, "cannot set controller attribute \"api-port\" on a model");
  }

  @Test
  void takesASpaceAndABackendThatAreThere() {
    given(new SpaceAdded("db", 1))
        .controllerHad(
            new SecretBackendAdded(
                new SecretBackend("id", "b", "vault", new SecretRef("sealed"), 0)))
        .when(set(Map.of("default-space", "db", "secret-backend", "b")))
        .then(
            new ConfigChanged(
                fields(Map.of("default-space", "db", "secret-backend", "b")), List.of()));
  }

  @Test
  void onlySuperusersTrace() {
    var trace = set(Map.of("logging-config", "<root>=TRACE"));
    given(access(BOB, ModelAccess.ADMIN))
        .as(BOB)
        .when(trace)
        .refuses(NONE, "only controller admins can set a model's logging level to TRACE");
    assertEquals(1, given().when(trace).decision().events().size());
  }

  @Test
  void needsWriteOnTheModelItself() {
    var command = set(Map.of("http-proxy", "http://p"));
    given().as(BOB).when(command).refuses(UNAUTHORIZED, "permission denied");
    given(access(BOB, ModelAccess.READ))
        .as(BOB)
        .when(command)
        .refuses(UNAUTHORIZED, "permission denied");
    given(new ModelAccessRemoved(ADMIN)).when(command).refuses(UNAUTHORIZED, "permission denied");
    assertEquals(
        1, given(access(BOB, ModelAccess.WRITE)).as(BOB).when(command).decision().events().size());
  }

  @Test
  void theBlockIsAskedAfterTheRightAndBeforeTheValues() {
    var bad = set(Map.of("development", "maybe"));
    var blocked = disabled(BlockType.ALL, "hands off");
    given(blocked).when(bad).refuses(OPERATION_BLOCKED, "hands off");
    given(blocked).as(BOB).when(bad).refuses(UNAUTHORIZED, "permission denied");
    given(disabled(BlockType.REMOVE_OBJECT, ""))
        .when(bad)
        .refuses(NONE, "development: expected bool, got string(\"maybe\")");
  }

  @Test
  void aModelThatIsNotThereIsUnknown() {
    givenNothing()
        .when(set(Map.of()))
        .refuses(MODEL_NOT_FOUND, "unknown model: \"%s\"".formatted(MODEL));
    given(new ModelMarkedDying(NOW), new ModelRemoved(NOW))
        .when(set(Map.of()))
        .refuses(MODEL_NOT_FOUND, "unknown model: \"%s\"".formatted(MODEL));
  }

  @Test
  void aDisabledUserIsToldSo() {
    given(access(BOB, ModelAccess.ADMIN))
        .controllerHad(new UserDisabled(BOB))
        .as(BOB)
        .when(set(Map.of()))
        .refuses(NONE, "user \"bob\" is disabled");
  }

  private static void refuses(String key, Object value, Rejected.Code code, String text) {
    given().when(set(Map.of(key, value))).refuses(code, text);
  }

  private static SetConfig set(Map<String, Object> values) {
    return new SetConfig(MODEL, fields(values), List.of());
  }

  private static TreePMap<String, ConfigValue> fields(Map<String, Object> values) {
    return ConfigValue.wireFields(values);
  }
}
