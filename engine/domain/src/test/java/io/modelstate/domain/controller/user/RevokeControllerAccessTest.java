package io.modelstate.domain.controller.user;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.ZED;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.controller.user.UserCommand.RevokeControllerAccess;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessRemoved;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.name.UserName;
import org.junit.jupiter.api.Test;

class RevokeControllerAccessTest {
  @Test
  void aSuperuserKeepsTheLogin() {
    given(new ControllerAccessSet(BOB, ControllerAccess.SUPERUSER))
        .when(revoke(BOB, "superuser"))
        .then(new ControllerAccessSet(BOB, ControllerAccess.LOGIN));
  }

  @Test
  void revokingTheLoginTakesEverything() {
    given().when(revoke(BOB, "login")).then(new ControllerAccessRemoved(BOB));
  }

  @Test
  void revokingWhatWasNeverHeldDoesNothing() {
    given().when(revoke(BOB, "superuser")).then();
  }

  @Test
  void refusesAUserWithoutAccessAndAWrongLevel() {
    given()
        .when(revoke(ZED, "login"))
        .refuses(NOT_FOUND, "could not revoke controller access: user \"zed\" not found");
    given()
        .when(revoke(ZED, "read"))
        .refuses(
            NOT_VALID, "could not modify controller access: \"read\" controller access not valid");
  }

  @Test
  void needsASuperuser() {
    given().as(BOB).when(revoke(BOB, "login")).refuses(UNAUTHORIZED, "permission denied");
  }

  private static RevokeControllerAccess revoke(UserName user, String access) {
    return new RevokeControllerAccess(user, access);
  }
}
