package io.modelstate.domain.model.access;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.ModelSpec.given;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.model.access.AccessCommand.RevokeModelAccess;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.name.UserName;
import org.junit.jupiter.api.Test;

class RevokeModelAccessTest {
  @Test
  void leavesTheNextLowerLevel() {
    given(access(BOB, ModelAccess.ADMIN))
        .when(revoke(BOB, "admin"))
        .then(access(BOB, ModelAccess.WRITE));
    given(access(BOB, ModelAccess.ADMIN))
        .when(revoke(BOB, "write"))
        .then(access(BOB, ModelAccess.READ));
  }

  @Test
  void revokingReadTakesEverything() {
    given(access(BOB, ModelAccess.ADMIN))
        .when(revoke(BOB, "read"))
        .then(new ModelAccessRemoved(BOB));
  }

  @Test
  void revokingWhatWasNeverHeldDoesNothing() {
    given(access(BOB, ModelAccess.READ)).when(revoke(BOB, "write")).then();
    given(access(BOB, ModelAccess.WRITE)).when(revoke(BOB, "admin")).then();
  }

  @Test
  void theOwnerMayBeRevokedToo() {
    given().when(revoke(ADMIN, "read")).then(new ModelAccessRemoved(ADMIN));
  }

  @Test
  void refusesAUserWithoutAccess() {
    given()
        .when(revoke(BOB, "read"))
        .refuses(NOT_FOUND, "could not revoke model access: model user \"bob\" does not exist");
  }

  @Test
  void refusesAWrongLevel() {
    given()
        .when(revoke(BOB, ""))
        .refuses(NOT_VALID, "could not modify model access: \"\" model access not valid");
  }

  @Test
  void needsAdminAndAsksNoBlock() {
    given(access(BOB, ModelAccess.WRITE))
        .as(BOB)
        .when(revoke(ADMIN, "read"))
        .refuses(UNAUTHORIZED, "permission denied");
    given(access(BOB, ModelAccess.READ), disabled(BlockType.ALL, ""))
        .when(revoke(BOB, "read"))
        .then(new ModelAccessRemoved(BOB));
  }

  private static RevokeModelAccess revoke(UserName user, String access) {
    return new RevokeModelAccess(MODEL, user, access);
  }
}
