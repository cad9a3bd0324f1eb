package io.modelstate.domain.controller.user;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.OTHER;
import static io.modelstate.domain.Lab.ZED;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.controller.cloud.CloudAccess;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.user.UserCommand.RemoveUser;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.name.UserName;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveUserTest {
  @Test
  void accessInModelsGoesInTheSameDecision() {
    given()
        .withModel(access(BOB, ModelAccess.READ))
        .withModel(OTHER, "other", access(BOB, ModelAccess.ADMIN), access(ADMIN, ModelAccess.READ))
        .when(new RemoveUser(BOB))
        .thenHere(new UserRemoved(BOB))
        .thenBeside(
            new OtherStream(MODEL, 2, List.of(new ModelAccessRemoved(BOB))),
            new OtherStream(OTHER, 3, List.of(new ModelAccessRemoved(BOB))));
  }

  @Test
  void accessToCloudsGoesToo() {
    given(new CloudAccessSet("lab", BOB, CloudAccess.ADMIN))
        .when(new RemoveUser(BOB))
        .then(new UserRemoved(BOB), new CloudAccessRemoved("lab", BOB));
  }

  @Test
  void modelsWithoutTheUserAreLeftAlone() {
    given().withModel().when(new RemoveUser(new UserName("Bob"))).then(new UserRemoved(BOB));
  }

  @Test
  void aRemovedUserIsRefusedEverything() {
    given(new UserRemoved(BOB))
        .as(BOB)
        .when(new RemoveUser(ZED))
        .refuses(NONE, "user \"bob\" is permanently deleted");
  }

  @Test
  void refusesTheOwnerOfTheController() {
    given().when(new RemoveUser(ADMIN)).refuses(NONE, "cannot delete controller owner \"admin\"");
  }

  @Test
  void refusesAnUnknownUser() {
    given()
        .when(new RemoveUser(ZED))
        .refuses(NOT_FOUND, "failed to delete user \"zed\": user \"zed\" not found");
    given(new UserRemoved(BOB))
        .when(new RemoveUser(BOB))
        .refuses(NONE, "failed to delete user \"bob\": user \"bob\" is permanently deleted");
  }

  @Test
  void theBlockComesBeforeTheRight() {
    given()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .as(BOB)
        .when(new RemoveUser(ZED))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
    given().as(BOB).when(new RemoveUser(ZED)).refuses(UNAUTHORIZED, "permission denied");
  }
}
