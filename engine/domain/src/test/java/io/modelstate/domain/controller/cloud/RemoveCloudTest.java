package io.modelstate.domain.controller.cloud;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.cloud;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.controller.cloud.CloudCommand.RemoveCloud;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudRemoved;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveCloudTest {
  private static final CloudAdded SPARE = new CloudAdded(cloud("spare", "lxd", List.of()));

  @Test
  void removesACloudNobodyUses() {
    given(SPARE).when(new RemoveCloud("spare")).then(new CloudRemoved("spare"));
  }

  @Test
  void refusesACloudInUse() {
    given().when(new RemoveCloud("lab")).refuses(NONE, "cloud is used by 1 model");
    given().withModel().when(new RemoveCloud("lab")).refuses(NONE, "cloud is used by 2 models");
  }

  @Test
  void refusesAnUnknownCloud() {
    given().when(new RemoveCloud("zap")).refuses(NOT_FOUND, "cloud \"zap\" not found");
  }

  @Test
  void needsAdminOnTheCloud() {
    given(SPARE).as(BOB).when(new RemoveCloud("spare")).refuses(UNAUTHORIZED, "permission denied");
  }
}
