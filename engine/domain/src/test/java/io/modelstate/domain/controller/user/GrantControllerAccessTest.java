package io.modelstate.domain.controller.user;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.ZED;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.controller.user.UserCommand.GrantControllerAccess;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.name.UserName;
import org.junit.jupiter.api.Test;

class GrantControllerAccessTest {
  private static final UserName EXTERNAL = new UserName("ann@ext");

  @Test
  void makesASuperuser() {
    given()
        .when(grant(BOB, "superuser"))
        .then(new ControllerAccessSet(BOB, ControllerAccess.SUPERUSER));
  }

  @Test
  void anExternalUserNeedsNoRecord() {
    given()
        .when(grant(EXTERNAL, "login"))
        .then(new ControllerAccessSet(EXTERNAL, ControllerAccess.LOGIN));
  }

  @Test
  void externalUsersHaveWhatEveryoneExternalHas() {
    var users =
        Users.EMPTY.evolve(new ControllerAccessSet(UserName.EVERYONE, ControllerAccess.SUPERUSER));
    assertTrue(users.superuser(EXTERNAL));
    assertFalse(users.superuser(BOB));
  }

  @Test
  void refusesWhatIsHeldAlready() {
    given().when(grant(BOB, "login")).refuses(NONE, "user already has \"login\" access or greater");
  }

  @Test
  void refusesAWrongLevelAndAnUnknownUser() {
    given()
        .when(grant(ZED, "add-model"))
        .refuses(
            NOT_VALID,
            "could not modify controller access: \"add-model\" controller access not valid");
    given()
        .when(grant(ZED, "login"))
        .refuses(
            NOT_FOUND,
            "could not grant controller access: user \"zed\" does not exist locally: user"
                + " \"zed\" not found");
  }

  @Test
  void needsASuperuserAndAsksNoBlock() {
    given().as(BOB).when(grant(BOB, "superuser")).refuses(UNAUTHORIZED, "permission denied");
    given()
        .controllerModelHad(disabled(BlockType.ALL, ""))
        .when(grant(BOB, "superuser"))
        .then(new ControllerAccessSet(BOB, ControllerAccess.SUPERUSER));
  }

  private static GrantControllerAccess grant(UserName user, String access) {
    return new GrantControllerAccess(user, access);
  }
}
