package io.modelstate.domain.controller.user;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.ZED;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.IDS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Secret;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.user.UserCommand.ResetPassword;
import io.modelstate.domain.controller.user.UserEvent.PasswordSet;
import io.modelstate.domain.controller.user.UserEvent.RegistrationKeySet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResetPasswordTest {
  private static final SecretRef REF = new SecretRef(IDS.uuid(0));
  private static final Secret KEY = new Secret("key".getBytes(UTF_8));

  @Test
  void sealsAKeyToRegisterWith() {
    given()
        .when(new ResetPassword(BOB, KEY))
        .then(new RegistrationKeySet(BOB, REF))
        .seals(Map.of(REF, KEY));
  }

  @Test
  void theOldPasswordIsGoodNoLonger() {
    var reset =
        Users.EMPTY
            .evolve(new UserAdded(BOB, "", ADMIN, Instant.EPOCH))
            .evolve(new PasswordSet(BOB, new SecretRef("old")))
            .evolve(new RegistrationKeySet(BOB, REF));
    var bob = reset.find(BOB).orElseThrow();
    assertEquals(Optional.empty(), bob.password());
    assertEquals(Optional.of(REF), bob.registrationKey());
  }

  @Test
  void nobodyResetsTheirOwn() {
    given().when(new ResetPassword(ADMIN, KEY)).refuses(UNAUTHORIZED, "permission denied");
    given().as(BOB).when(new ResetPassword(BOB, KEY)).refuses(UNAUTHORIZED, "permission denied");
  }

  @Test
  void refusesAnUnknownUser() {
    given()
        .when(new ResetPassword(ZED, KEY))
        .refuses(NOT_FOUND, "failed to reset password: user \"zed\" not found");
  }
}
