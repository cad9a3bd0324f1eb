package io.modelstate.domain.controller.backend;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;

import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.backend.BackendCommand.RemoveSecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendAdded;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendRemoved;
import org.junit.jupiter.api.Test;

class RemoveSecretBackendTest {
  private static final SecretBackendAdded SAFE =
      new SecretBackendAdded(new SecretBackend("id", "safe", "vault", new SecretRef("sealed"), 0));

  @Test
  void forgetsTheBackend() {
    given(SAFE).when(new RemoveSecretBackend("safe", false)).then(new SecretBackendRemoved("id"));
  }

  @Test
  void refusesAnUnknownOne() {
    given()
        .when(new RemoveSecretBackend("safe", true))
        .refuses(NOT_FOUND, "secret backend \"safe\" not found");
  }

  @Test
  void needsASuperuser() {
    given(SAFE)
        .as(BOB)
        .when(new RemoveSecretBackend("safe", false))
        .refuses(UNAUTHORIZED, "permission denied");
  }
}
