package io.modelstate.domain.controller.cloud;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.controller.cloud.CloudCommand.RevokeCloudAccess;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import org.junit.jupiter.api.Test;

class RevokeCloudAccessTest {
  private static final CloudAccessSet BOB_ADMIN = new CloudAccessSet("lab", BOB, CloudAccess.ADMIN);

  @Test
  void anAdminMayStillAddModels() {
    given(BOB_ADMIN)
        .when(revoke("admin"))
        .then(new CloudAccessSet("lab", BOB, CloudAccess.ADD_MODEL));
  }

  @Test
  void revokingAddModelTakesEverything() {
    given(BOB_ADMIN).when(revoke("add-model")).then(new CloudAccessRemoved("lab", BOB));
  }

  @Test
  void revokingWhatWasNeverHeldDoesNothing() {
    given(new CloudAccessSet("lab", BOB, CloudAccess.ADD_MODEL)).when(revoke("admin")).then();
  }

  @Test
  void refusesAUserWithoutAccess() {
    given()
        .when(revoke("admin"))
        .refuses(NOT_FOUND, "could not revoke cloud access: cloud user \"bob\" does not exist");
  }

  @Test
  void needsAdminOnTheCloud() {
    given().as(BOB).when(revoke("admin")).refuses(UNAUTHORIZED, "permission denied");
  }

  private static RevokeCloudAccess revoke(String access) {
    return new RevokeCloudAccess("lab", BOB, access);
  }
}
