package io.modelstate.domain.controller.credential;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.CREDENTIAL;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.IDS;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.credential.CloudCredentialCommand.AddCredential;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialUpdated;
import io.modelstate.domain.name.CredentialId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddCredentialTest {
  private static final SecretRef REF = new SecretRef(IDS.uuid(0));
  private static final CredentialId BOBS = new CredentialId("lab", BOB, "own");

  @Test
  void everyoneAddsTheirOwn() {
    given()
        .as(BOB)
        .when(add(BOBS, "certificate"))
        .then(new CredentialAdded(BOBS, "certificate", REF))
        .seals(Map.of(REF, Bootstraps.ATTRIBUTES));
  }

  @Test
  void otherContentsTakeThePlaceOfThoseThere() {
    given()
        .when(add(CREDENTIAL, "certificate"))
        .then(new CredentialUpdated(CREDENTIAL, "certificate", REF));
  }

  @Test
  void onlySuperusersAddThoseOfOthers() {
    given().as(BOB).when(add(CREDENTIAL, "certificate")).refuses(UNAUTHORIZED, "permission denied");
    given().when(add(BOBS, "certificate")).then(new CredentialAdded(BOBS, "certificate", REF));
  }

  @Test
  void refusesABadNameAnUnknownCloudAndAWrongKind() {
    given()
        .when(add(new CredentialId("lab", ADMIN, "9d"), "certificate"))
        .refuses(NOT_VALID, "cloud credential ID \"lab/admin/9d\" not valid");
    given()
        .when(add(new CredentialId("zap", ADMIN, "x"), "certificate"))
        .refuses(NOT_FOUND, "cloud \"zap\" not found");
    given()
        .when(add(CREDENTIAL, "oauth1"))
        .refuses(
            NOT_VALID,
            "validating credential \"lab/admin/default\" for cloud \"lab\": auth-type"
                + " \"oauth1\" not supported, use one of [certificate]");
  }

  private static AddCredential add(CredentialId id, String authType) {
    return new AddCredential(id, authType, Bootstraps.ATTRIBUTES);
  }
}
