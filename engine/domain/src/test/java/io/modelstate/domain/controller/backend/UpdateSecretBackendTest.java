package io.modelstate.domain.controller.backend;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NOT_FOUND;
import static io.modelstate.domain.Rejected.Code.NOT_VALID;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.IDS;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.Secret;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.backend.BackendCommand.UpdateSecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendAdded;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendUpdated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateSecretBackendTest {
  private static final SecretRef OLD = new SecretRef("sealed");
  private static final SecretRef REF = new SecretRef(IDS.uuid(0));
  private static final SecretBackendAdded SAFE =
      new SecretBackendAdded(new SecretBackend("id", "safe", "vault", OLD, 60));

  @Test
  void changesOnlyWhatIsNamed() {
    given(SAFE)
        .when(update("safe", Optional.of("safer"), Optional.empty(), Optional.empty()))
        .then(new SecretBackendUpdated(new SecretBackend("id", "safer", "vault", OLD, 60)));
    given(SAFE)
        .when(update("safe", Optional.empty(), Optional.empty(), Optional.of("1s")))
        .then(
            new SecretBackendUpdated(new SecretBackend("id", "safe", "vault", OLD, 1_000_000_000)));
  }

  @Test
  void sealsANewConfiguration() {
    given(SAFE)
        .when(
            new UpdateSecretBackend(
                "safe",
                Optional.empty(),
                Optional.of(Bootstraps.ATTRIBUTES),
                List.of("endpoint"),
                Optional.empty()))
        .then(new SecretBackendUpdated(new SecretBackend("id", "safe", "vault", REF, 60)))
        .seals(Map.of(REF, Bootstraps.ATTRIBUTES));
  }

  @Test
  void nothingNewIsNoEvent() {
    given(SAFE)
        .when(update("safe", Optional.of("safe"), Optional.empty(), Optional.of("60ns")))
        .then();
  }

  @Test
  void refusesBadNamesAndMissingEndpoints() {
    given(SAFE)
        .when(update("moon", Optional.empty(), Optional.empty(), Optional.empty()))
        .refuses(NOT_FOUND, "secret backend \"moon\" not found");
    given(SAFE)
        .when(update("safe", Optional.of("internal"), Optional.empty(), Optional.empty()))
        .refuses(NOT_VALID, "backend \"internal\" not valid");
    given(SAFE, new SecretBackendAdded(new SecretBackend("id2", "moon", "vault", OLD, 0)))
        .when(update("safe", Optional.of("moon"), Optional.empty(), Optional.empty()))
        .refuses(ALREADY_EXISTS, "secret backend \"moon\" already exists");
    given(SAFE)
        .when(
            update("safe", Optional.empty(), Optional.of(Bootstraps.ATTRIBUTES), Optional.empty()))
        .refuses(NOT_VALID, "invalid provider config: endpoint: expected string, got nothing");
  }

  @Test
  void needsASuperuser() {
    given(SAFE)
        .as(BOB)
        .when(update("safe", Optional.of("moon"), Optional.empty(), Optional.empty()))
        .refuses(UNAUTHORIZED, "permission denied");
  }

  private static UpdateSecretBackend update(
      String name, Optional<String> newName, Optional<Secret> config, Optional<String> rotate) {
    return new UpdateSecretBackend(name, newName, config, List.of(), rotate);
  }
}
