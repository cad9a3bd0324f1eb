package io.modelstate.domain.controller.credential;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.CREDENTIAL;
import static io.modelstate.domain.Lab.credential;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.controller.credential.CloudCredentialCommand.RemoveCredential;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialRemoved;
import io.modelstate.domain.name.CredentialId;
import org.junit.jupiter.api.Test;

class RemoveCredentialTest {
  private static final CredentialId SPARE = new CredentialId("lab", BOB, "spare");

  @Test
  void removesOneThatNoModelUses() {
    given(credential(SPARE))
        .as(BOB)
        .when(new RemoveCredential(SPARE, false))
        .then(new CredentialRemoved(SPARE));
  }

  @Test
  void refusesOneInUseUnlessForced() {
    given()
        .when(new RemoveCredential(CREDENTIAL, false))
        .refuses(NONE, "cannot revoke credential lab/admin/default: it is still used by 1 model");
    given()
        .withModel()
        .when(new RemoveCredential(CREDENTIAL, false))
        .refuses(NONE, "cannot revoke credential lab/admin/default: it is still used by 2 models");
    given().when(new RemoveCredential(CREDENTIAL, true)).then(new CredentialRemoved(CREDENTIAL));
  }

  @Test
  void refusesAnUnknownOne() {
    given()
        .when(new RemoveCredential(SPARE, true))
        .refuses(NOT_FOUND, "cloud credential \"lab/bob/spare\" not found");
  }

  @Test
  void onlySuperusersRemoveThoseOfOthers() {
    given()
        .as(BOB)
        .when(new RemoveCredential(CREDENTIAL, true))
        .refuses(UNAUTHORIZED, "permission denied");
  }
}
