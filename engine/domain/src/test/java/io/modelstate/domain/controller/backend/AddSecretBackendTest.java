package io.modelstate.domain.controller.backend;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.IDS;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.backend.BackendCommand.AddSecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendAdded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddSecretBackendTest {
  private static final SecretRef REF = new SecretRef(IDS.uuid(0));

  @Test
  void sealsTheConfiguration() {
    given()
        .when(add("safe", "vault", Optional.of("1h0m0s")))
        .then(
            new SecretBackendAdded(
                new SecretBackend(IDS.uuid(1), "safe", "vault", REF, 3_600_000_000_000L)))
        .seals(Map.of(REF, Bootstraps.ATTRIBUTES))
        .creates(IDS.uuid(1));
  }

  @Test
  void takesTheIdItIsGiven() {
    given()
        .when(
            new AddSecretBackend(
                "safe",
                "vault",
                Bootstraps.ATTRIBUTES,
                List.of("endpoint"),
                Optional.empty(),
                Optional.of("my-id")))
        .then(new SecretBackendAdded(new SecretBackend("my-id", "safe", "vault", REF, 0)))
        .creates("my-id");
  }

  @Test
  void refusesBadNamesAndTypes() {
    refuses("", "vault", "missing backend name not valid");
    refuses("internal", "vault", "backend \"internal\" not valid");
    refuses("auto", "vault", "backend \"auto\" not valid");
    refuses("safe", "moon", "secret backend type \"moon\" not valid");
  }

  @Test
  void refusesABackendWithoutAnEndpoint() {
    given()
        .when(
            new AddSecretBackend(
                "safe",
                "vault",
                Bootstraps.ATTRIBUTES,
                List.of("token"),
                Optional.empty(),
                Optional.empty()))
        .refuses(NOT_VALID, "invalid provider config: endpoint: expected string, got nothing");
  }

  @Test
  void refusesANameInUse() {
    given(new SecretBackendAdded(new SecretBackend("id", "safe", "vault", REF, 0)))
        .when(add("safe", "vault", Optional.empty()))
        .refuses(ALREADY_EXISTS, "secret backend \"safe\" already exists");
  }

  @Test
  void needsASuperuser() {
    given().as(BOB).when(add("", "", Optional.empty())).refuses(UNAUTHORIZED, "permission denied");
  }

  private static void refuses(String name, String type, String text) {
    given().when(add(name, type, Optional.empty())).refuses(NOT_VALID, text);
  }

  private static AddSecretBackend add(String name, String type, Optional<String> rotate) {
    return new AddSecretBackend(
        name, type, Bootstraps.ATTRIBUTES, List.of("endpoint"), rotate, Optional.empty());
  }
}
