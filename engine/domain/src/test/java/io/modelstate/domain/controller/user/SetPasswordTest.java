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
import static io.modelstate.domain.World.IDS;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.user.UserCommand.SetPassword;
import io.modelstate.domain.controller.user.UserEvent.PasswordSet;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.block.BlockType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetPasswordTest {
  private static final SecretRef REF = new SecretRef(IDS.uuid(0));

  @Test
  void sealsTheNewPassword() {
    given()
        .when(new SetPassword(BOB, Bootstraps.PASSWORD))
        .then(new PasswordSet(BOB, REF))
        .seals(Map.of(REF, Bootstraps.PASSWORD));
  }

  @Test
  void everyoneSetsTheirOwn() {
    given().as(BOB).when(new SetPassword(BOB, Bootstraps.PASSWORD)).then(new PasswordSet(BOB, REF));
  }

  @Test
  void onlySuperusersSetThoseOfOthers() {
    given()
        .as(BOB)
        .when(new SetPassword(ADMIN, Bootstraps.PASSWORD))
        .refuses(UNAUTHORIZED, "permission denied");
  }

  @Test
  void refusesUnknownDeletedAndDisabledUsers() {
    given()
        .when(new SetPassword(ZED, Bootstraps.PASSWORD))
        .refuses(NOT_FOUND, "failed to set password: user \"zed\" not found");
    given(new UserRemoved(BOB))
        .when(new SetPassword(BOB, Bootstraps.PASSWORD))
        .refuses(NONE, "failed to set password: user \"bob\" is permanently deleted");
    given(new UserDisabled(BOB))
        .as(BOB)
        .when(new SetPassword(BOB, Bootstraps.PASSWORD))
        .refuses(NONE, "user \"bob\" is disabled");
  }

  @Test
  void theBlockComesBeforeTheRight() {
    given()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .as(BOB)
        .when(new SetPassword(ADMIN, Bootstraps.PASSWORD))
        .refuses(OPERATION_BLOCKED, "the operation has been blocked");
  }
}
