package io.modelstate.domain.controller.cloud;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.cloud;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.controller.cloud.CloudCommand.UpdateCloud;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudUpdated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateCloudTest {
  private static final CloudDefinition NORTH = cloud("lab", "lxd", List.of("certificate"), "north");

  @Test
  void putsTheDefinitionInPlace() {
    given().when(new UpdateCloud(NORTH)).then(new CloudUpdated(NORTH));
    given(new CloudUpdated(NORTH)).when(new UpdateCloud(NORTH)).then();
  }

  @Test
  void keepsWhoHasAccess() {
    var clouds =
        Clouds.EMPTY
            .evolve(new CloudAdded(cloud("lab", "lxd", List.of())))
            .evolve(new CloudAccessSet("lab", BOB, CloudAccess.ADMIN))
            .evolve(new CloudUpdated(NORTH));
    assertEquals(Optional.of(CloudAccess.ADMIN), clouds.require("lab").of(BOB));
  }

  @Test
  void refusesAnotherType() {
    given()
        .when(new UpdateCloud(cloud("lab", "maas", List.of())))
        .refuses(NONE, "cannot change cloud type from \"lxd\" to \"maas\"");
  }

  @Test
  void needsAdminOnTheCloud() {
    given(new CloudAccessSet("lab", BOB, CloudAccess.ADD_MODEL))
        .as(BOB)
        .when(new UpdateCloud(NORTH))
        .refuses(UNAUTHORIZED, "permission denied");
    given(new CloudAccessSet("lab", BOB, CloudAccess.ADMIN))
        .as(BOB)
        .when(new UpdateCloud(NORTH))
        .then(new CloudUpdated(NORTH));
  }

  @Test
  void anUnknownCloudIsOnlyTheSuperusersToKnow() {
    var unknown = new UpdateCloud(cloud("zap", "lxd", List.of()));
    given().when(unknown).refuses(NOT_FOUND, "cloud \"zap\" not found");
    given().as(BOB).when(unknown).refuses(UNAUTHORIZED, "permission denied");
  }
}
