package io.modelstate.domain.model.access;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.ZED;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.access.AccessCommand.GrantModelAccess;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.name.UserName;
import org.junit.jupiter.api.Test;

class GrantModelAccessTest {
  @Test
  void givesAUserAccess() {
    given().when(grant(BOB, "read")).then(access(BOB, ModelAccess.READ)).assertsTheController();
  }

  @Test
  void raisesAccess() {
    given(access(BOB, ModelAccess.READ))
        .when(grant(BOB, "admin"))
        .then(access(BOB, ModelAccess.ADMIN));
  }

  @Test
  void anExternalUserNeedsNoRecord() {
    var external = new UserName("ann@ext");
    given().when(grant(external, "write")).then(access(external, ModelAccess.WRITE));
  }

  @Test
  void refusesWhatIsHeldAlready() {
    given(access(BOB, ModelAccess.ADMIN))
        .when(grant(BOB, "write"))
        .refuses(NONE, "user already has \"write\" access or greater");
    given(access(BOB, ModelAccess.WRITE))
        .when(grant(BOB, "write"))
        .refuses(NONE, "user already has \"write\" access or greater");
  }

  @Test
  void namesDifferingInCaseAreOneUser() {
    given(access(BOB, ModelAccess.READ))
        .when(grant(new UserName("Bob"), "read"))
        .refuses(NONE, "user already has \"read\" access or greater");
  }

  @Test
  void refusesAWrongLevelBeforeAnUnknownUser() {
    given()
        .when(grant(ZED, "login"))
        .refuses(NOT_VALID, "could not modify model access: \"login\" model access not valid");
  }

  @Test
  void refusesALocalUserWithoutARecord() {
    var text =
        "could not grant model access: user \"%1$s\" does not exist locally: user \"%1$s\" not"
            + " found";
    given().when(grant(ZED, "read")).refuses(NOT_FOUND, text.formatted("zed"));
    given()
        .controllerHad(new UserRemoved(BOB))
        .when(grant(BOB, "read"))
        .refuses(NOT_FOUND, text.formatted("bob"));
  }

  @Test
  void needsAdminOnTheModelOrASuperuser() {
    given(access(BOB, ModelAccess.WRITE))
        .as(BOB)
        .when(grant(BOB, "admin"))
        .refuses(UNAUTHORIZED, "permission denied");
    given(new ModelAccessRemoved(ADMIN))
        .when(grant(BOB, "read"))
        .then(access(BOB, ModelAccess.READ));
  }

  @Test
  void isNotStoppedByABlock() {
    given(disabled(BlockType.ALL, "")).when(grant(BOB, "read")).then(access(BOB, ModelAccess.READ));
  }

  private static GrantModelAccess grant(UserName user, String access) {
    return new GrantModelAccess(MODEL, user, access);
  }
}
