package io.modelstate.domain.controller.cloud;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.cloud;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NOT_SUPPORTED;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.controller.cloud.CloudCommand.AddCloud;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddCloudTest {
  private static final CloudDefinition NEW = cloud("new", "maas", List.of("oauth1"));

  @Test
  void whoAddsACloudAdministersIt() {
    given()
        .when(new AddCloud(NEW))
        .then(new CloudAdded(NEW), new CloudAccessSet("new", ADMIN, CloudAccess.ADMIN));
  }

  @Test
  void refusesANameInUse() {
    given()
        .when(new AddCloud(cloud("lab", "maas", List.of())))
        .refuses(ALREADY_EXISTS, "cloud \"lab\" already exists");
  }

  @Test
  void refusesABadNameAndAnUnknownType() {
    given()
        .when(new AddCloud(cloud("a/b", "maas", List.of())))
        .refuses(NOT_VALID, "cloud name \"a/b\" not valid");
    given()
        .when(new AddCloud(cloud("new", "moon", List.of())))
        .refuses(NOT_SUPPORTED, "cloud type \"moon\" not supported");
  }

  @Test
  void needsASuperuser() {
    given().as(BOB).when(new AddCloud(NEW)).refuses(UNAUTHORIZED, "permission denied");
  }
}
