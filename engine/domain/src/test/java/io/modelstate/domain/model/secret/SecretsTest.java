package io.modelstate.domain.model.secret;

import static io.modelstate.domain.Charmed.MYSQL;
import static io.modelstate.domain.Charmed.deploy;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.IDS;
import static io.modelstate.domain.World.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.ModelSpec;
import io.modelstate.domain.Secret;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.application.ApplicationCommand.RemoveApplication;
import io.modelstate.domain.model.secret.SecretCommand.CreateSecret;
import io.modelstate.domain.model.secret.SecretCommand.GrantSecret;
import io.modelstate.domain.model.secret.SecretCommand.RemoveSecret;
import io.modelstate.domain.model.secret.SecretCommand.RevokeSecret;
import io.modelstate.domain.model.secret.SecretCommand.UpdateSecret;
import io.modelstate.domain.model.secret.SecretEvent.SecretAccessGranted;
import io.modelstate.domain.model.secret.SecretEvent.SecretAccessRevoked;
import io.modelstate.domain.model.secret.SecretEvent.SecretChanged;
import io.modelstate.domain.model.secret.SecretEvent.SecretCreated;
import io.modelstate.domain.model.secret.SecretEvent.SecretRemoved;
import io.modelstate.domain.model.secret.SecretEvent.SecretRevisionAdded;
import io.modelstate.domain.model.secret.SecretEvent.SecretRevisionsRemoved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Creating, changing, granting, revoking and removing secrets. */
class SecretsTest {
  private static final Secret CONTENT = content("{\"token\":\"abc\"}");
  private static final String ID = SecretId.of(IDS.uuid(0));
  private static final SecretOwner PG = SecretOwner.application("mysql");

  @Test
  void idsAreWhatClientsTakeForIds() {
    assertEquals("00000000000000000000", SecretId.of("00000000-0000-0000-0000-000000000000"));
    assertEquals("vvvvvvvvvvvvvvvvvvvg", SecretId.of("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    assertEquals("04hkaps9lf6uu000000g", SecretId.of("0123456789abcdef0000000100000000"));
    assertTrue(SecretId.valid(ID));
    assertFalse(SecretId.valid("token"));
  }

  @Test
  void creates() {
    var content = new SecretRef(IDS.uuid(1));
    given()
        .when(create("token", CONTENT))
        .then(
            new SecretCreated(
                ID,
                SecretOwner.MODEL,
                "token",
                "",
                RotatePolicy.NEVER,
                false,
                content,
                Optional.empty(),
                NOW))
        .seals(Map.of(content, CONTENT))
        .creates(ID);
  }

  @Test
  void refusesWhatCannotBe() {
    given()
        .when(create("token", content("{ }")))
        .refuses(NOT_VALID, "empty secret value not valid");
    one()
        .when(create("token", CONTENT))
        .refuses(ALREADY_EXISTS, "secret with name \"token\" already exists");
    given()
        .when(new CreateSecret(MODEL, PG, "", "", CONTENT, RotatePolicy.NEVER, Optional.empty()))
        .refuses(NOT_FOUND, "application \"mysql\" not found");
    given(access(BOB, ModelAccess.READ))
        .as(BOB)
        .when(create("token", CONTENT))
        .refuses(UNAUTHORIZED, "permission denied");
  }

  @Test
  void newContentIsANewRevision() {
    var content = new SecretRef(IDS.uuid(0));
    var other = content("{\"token\":\"def\"}");
    one()
        .when(update("token", Optional.empty(), Optional.of(other), Optional.empty()))
        .then(new SecretRevisionAdded(ID, 2, content, Optional.empty(), NOW))
        .seals(Map.of(content, other));
    one()
        .when(update("secret:" + ID, Optional.of("key"), Optional.of(other), Optional.of(true)))
        .then(
            new SecretChanged(ID, "key", "", RotatePolicy.NEVER, true, NOW),
            new SecretRevisionAdded(ID, 2, content, Optional.empty(), NOW),
            new SecretRevisionsRemoved(ID, List.of(1), NOW));
    one().when(update(ID, Optional.of("token"), Optional.empty(), Optional.empty())).then();
  }

  @Test
  void pruningGoesForWhatIsThereAlready() {
    one()
        .after(update(ID, Optional.empty(), Optional.of(CONTENT), Optional.empty()))
        .when(update(ID, Optional.empty(), Optional.empty(), Optional.of(true)))
        .then(
            new SecretChanged(ID, "token", "", RotatePolicy.NEVER, true, NOW),
            new SecretRevisionsRemoved(ID, List.of(1), NOW));
  }

  @Test
  void numbersAreNeverUsedAgain() {
    var spec =
        one()
            .after(
                update(ID, Optional.empty(), Optional.of(CONTENT), Optional.empty()),
                new RemoveSecret(MODEL, ID, List.of(2)));
    assertEquals(1, spec.state().secrets().at(ID).orElseThrow().latest().number());
    spec.after(update(ID, Optional.empty(), Optional.of(CONTENT), Optional.empty()));
    assertEquals(3, spec.state().secrets().at(ID).orElseThrow().latest().number());
  }

  @Test
  void isRemovedWithItsLastRevision() {
    one().when(new RemoveSecret(MODEL, "token", List.of())).then(new SecretRemoved(ID));
    one().when(new RemoveSecret(MODEL, "token", List.of(1))).then(new SecretRemoved(ID));
    one().when(new RemoveSecret(MODEL, "token", List.of(7))).then();
    given()
        .when(new RemoveSecret(MODEL, "token", List.of()))
        .refuses(NOT_FOUND, "secret \"token\" not found");
    given()
        .when(new RemoveSecret(MODEL, ID, List.of()))
        .refuses(NOT_FOUND, "secret \"secret:%s\" not found".formatted(ID));
    given()
        .when(new RemoveSecret(MODEL, "secret:x", List.of()))
        .refuses(NOT_VALID, "secret URI \"secret:x\" not valid");
  }

  @Test
  void isGrantedAndRevoked() {
    var spec = one().after(deploy(MYSQL, 0));
    spec.when(new GrantSecret(MODEL, "token", List.of("mysql")))
        .then(new SecretAccessGranted(ID, PG, SecretRole.VIEW));
    spec.when(new RevokeSecret(MODEL, "token", List.of("mysql"))).then();
    spec.after(new GrantSecret(MODEL, "token", List.of("mysql")));
    spec.when(new GrantSecret(MODEL, "token", List.of("mysql"))).then();
    spec.when(new RevokeSecret(MODEL, "token", List.of("mysql")))
        .then(new SecretAccessRevoked(ID, PG));
    spec.when(new GrantSecret(MODEL, "token", List.of("x")))
        .refuses(
            NOT_FOUND,
            "cannot change access to \"secret:%s\" for \"x\": application \"x\" not found"
                .formatted(ID));
  }

  @Test
  void anApplicationsOwnGoWithItAndItsRightsToo() {
    var spec =
        one()
            .after(deploy(MYSQL, 0), new GrantSecret(MODEL, "token", List.of("mysql")))
            .after(new RemoveApplication(MODEL, "mysql", false, false));
    assertTrue(spec.state().secrets().at(ID).orElseThrow().access().isEmpty());
    var own =
        given()
            .after(
                deploy(MYSQL, 0),
                new CreateSecret(MODEL, PG, "", "", CONTENT, RotatePolicy.DAILY, Optional.empty()));
    own.when(new RemoveSecret(MODEL, ID, List.of())).refuses(UNAUTHORIZED, "permission denied");
    own.after(new RemoveApplication(MODEL, "mysql", false, false));
    assertTrue(own.state().secrets().byId().isEmpty());
  }

  private static ModelSpec one() {
    return given().after(create("token", CONTENT));
  }

  private static CreateSecret create(String label, Secret content) {
    return new CreateSecret(
        MODEL, SecretOwner.MODEL, label, "", content, RotatePolicy.NEVER, Optional.empty());
  }

  private static UpdateSecret update(
      String secret,
      Optional<String> label,
      Optional<Secret> content,
      Optional<Boolean> autoPrune) {
    return new UpdateSecret(
        MODEL,
        secret,
        label,
        Optional.empty(),
        content,
        Optional.empty(),
        Optional.empty(),
        autoPrune);
  }

  private static Secret content(String json) {
    return new Secret(json.getBytes(UTF_8));
  }
}
