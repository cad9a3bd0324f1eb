package io.modelstate.domain.controller.user;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.ZED;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.controller.user.UserCommand.DisableUser;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.name.UserName;
import org.junit.jupiter.api.Test;

class DisableUserTest {
  @Test
  void disablesAUser() {
    given().when(new DisableUser(new UserName("Bob"))).then(new UserDisabled(BOB));
  }

  @Test
  void disablingTwiceIsFine() {
    given(new UserDisabled(BOB)).when(new DisableUser(BOB)).then();
  }

  @Test
  void refusesTheOwnerOfTheController() {
    given()
        .when(new DisableUser(ADMIN))
        .refuses(NONE, "failed to disable user: cannot disable controller model owner");
  }

  @Test
  void refusesAnUnknownOrDeletedUser() {
    given()
        .when(new DisableUser(ZED))
        .refuses(NOT_FOUND, "failed to disable user: user \"zed\" not found");
    given(new UserRemoved(BOB))
        .when(new DisableUser(BOB))
        .refuses(NONE, "failed to disable user: user \"bob\" is permanently deleted");
  }

  @Test
  void theRightComesBeforeTheBlock() {
    given()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .as(BOB)
        .when(new DisableUser(ZED))
        .refuses(UNAUTHORIZED, "permission denied");
    given()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .when(new DisableUser(ZED))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
  }
}
