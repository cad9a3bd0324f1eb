package io.modelstate.domain.controller.user;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.ZED;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.controller.user.UserCommand.EnableUser;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.controller.user.UserEvent.UserEnabled;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.name.UserName;
import org.junit.jupiter.api.Test;

class EnableUserTest {
  @Test
  void enablesAUser() {
    given(new UserDisabled(BOB))
        .when(new EnableUser(new UserName("Bob")))
        .then(new UserEnabled(BOB));
  }

  @Test
  void enablingTwiceIsFine() {
    given().when(new EnableUser(BOB)).then();
  }

  @Test
  void refusesAnUnknownOrDeletedUser() {
    given()
        .when(new EnableUser(ZED))
        .refuses(NOT_FOUND, "failed to enable user: user \"zed\" not found");
    given(new UserRemoved(BOB))
        .when(new EnableUser(BOB))
        .refuses(NONE, "failed to enable user: user \"bob\" is permanently deleted");
  }

  @Test
  void theRightComesBeforeTheBlock() {
    given()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .as(BOB)
        .when(new EnableUser(ZED))
        .refuses(UNAUTHORIZED, "permission denied");
    given()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .when(new EnableUser(ZED))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
  }
}
