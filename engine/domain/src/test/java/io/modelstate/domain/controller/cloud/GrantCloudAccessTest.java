package io.modelstate.domain.controller.cloud;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.ZED;
import static io.modelstate.domain.Lab.cloud;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.controller.cloud.CloudCommand.GrantCloudAccess;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.name.UserName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantCloudAccessTest {
  @Test
  void letsAUserAddModels() {
    given()
        .when(grant(BOB, "add-model"))
        .then(new CloudAccessSet("lab", BOB, CloudAccess.ADD_MODEL));
  }

  @Test
  void refusesWhatIsHeldAlready() {
    given(new CloudAccessSet("lab", BOB, CloudAccess.ADMIN))
        .when(grant(BOB, "add-model"))
        .refuses(NONE, "user already has \"add-model\" access or greater");
  }

  @Test
  void refusesAWrongLevelAndAnUnknownUser() {
    given()
        .when(grant(ZED, "read"))
        .refuses(NOT_VALID, "could not modify cloud access: \"read\" cloud access not valid");
    given()
        .when(grant(ZED, "admin"))
        .refuses(
            NOT_FOUND,
            "could not grant cloud access: user \"zed\" does not exist locally: user \"zed\""
                + " not found");
  }

  @Test
  void everyoneExternalSpeaksForExternalUsers() {
    var entry =
        Clouds.EMPTY
            .evolve(new CloudAdded(cloud("lab", "lxd", List.of())))
            .evolve(new CloudAccessSet("lab", UserName.EVERYONE, CloudAccess.ADD_MODEL))
            .require("lab");
    assertEquals(Optional.of(CloudAccess.ADD_MODEL), entry.of(new UserName("ann@ext")));
    assertEquals(Optional.empty(), entry.of(BOB));
  }

  @Test
  void needsAdminOnTheCloudAndTheCloud() {
    given(new CloudAccessSet("lab", BOB, CloudAccess.ADD_MODEL))
        .as(BOB)
        .when(grant(BOB, "admin"))
        .refuses(UNAUTHORIZED, "permission denied");
    given()
        .when(new GrantCloudAccess("zap", BOB, "admin"))
        .refuses(NOT_FOUND, "cloud \"zap\" not found");
  }

  private static GrantCloudAccess grant(UserName user, String access) {
    return new GrantCloudAccess("lab", user, access);
  }
}
