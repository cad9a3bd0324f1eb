package io.modelstate.domain.model.credential;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.CREDENTIAL;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.credential;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.model.credential.CredentialCommand.SetCredential;
import io.modelstate.domain.model.credential.CredentialEvent.ModelCredentialSet;
import io.modelstate.domain.name.CredentialId;
import org.junit.jupiter.api.Test;

class SetCredentialTest {
  private static final CredentialId SECOND = new CredentialId("lab", ADMIN, "second");

  @Test
  void changesTheCredential() {
    given()
        .controllerHad(credential(SECOND))
        .when(new SetCredential(MODEL, SECOND))
        .then(new ModelCredentialSet(SECOND))
        .assertsTheController();
  }

  @Test
  void refusesTheSameAgain() {
    given()
        .when(new SetCredential(MODEL, CREDENTIAL))
        .refuses(NONE, "model %s already uses credential lab/admin/default".formatted(MODEL));
  }

  @Test
  void refusesAnUnknownOne() {
    given()
        .when(new SetCredential(MODEL, SECOND))
        .refuses(NOT_FOUND, "cloud credential \"lab/admin/second\" not found");
  }

  @Test
  void refusesOneOfAnotherCloud() {
    var other = new CredentialId("aws", ADMIN, "default");
    given()
        .controllerHad(credential(other))
        .when(new SetCredential(MODEL, other))
        .refuses(NOT_VALID, "credential \"aws/admin/default\" not valid");
  }

  @Test
  void theBlockOfTheControllerModelIsAskedBeforeTheRight() {
    given()
        .controllerModelHad(disabled(BlockType.ALL, "no changes"))
        .as(BOB)
        .when(new SetCredential(MODEL, SECOND))
        .refuses(OPERATION_BLOCKED, "no changes");
    given(disabled(BlockType.ALL, ""))
        .controllerHad(credential(SECOND))
        .when(new SetCredential(MODEL, SECOND))
        .then(new ModelCredentialSet(SECOND));
  }

  @Test
  void needsAdminOnTheModelOrASuperuser() {
    given(access(BOB, ModelAccess.WRITE))
        .as(BOB)
        .when(new SetCredential(MODEL, SECOND))
        .refuses(UNAUTHORIZED, "permission denied");
  }
}
