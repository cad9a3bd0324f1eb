package io.modelstate.domain.controller.backend;

import io.modelstate.domain.Secret;
import io.modelstate.domain.controller.ControllerCommand;
import java.util.List;
import java.util.Optional;

/** What a client may ask of secret backends. */
public sealed interface BackendCommand extends ControllerCommand {
  /**
   * Makes an external backend known.
   *
   * @param config a JSON object of texts; sealed
   * @param configKeys its member names
   * @param tokenRotateInterval a Go duration, such as {@code 1h0m0s}
   * @param importId the id to use instead of a fresh one
   */
  record AddSecretBackend(
      String name,
      String type,
      Secret config,
      List<String> configKeys,
      Optional<String> tokenRotateInterval,
      Optional<String> importId)
      implements BackendCommand {
    public AddSecretBackend {
      configKeys = List.copyOf(configKeys);
    }
  }

  /**
   * Changes a backend.
   *
   * @param newName what it is called from now on
   * @param config all of it; empty to leave it as it is
   * @param configKeys the member names of a new configuration
   * @param tokenRotateInterval a Go duration; empty to leave it as it is
   */
  record UpdateSecretBackend(
      String name,
      Optional<String> newName,
      Optional<Secret> config,
      List<String> configKeys,
      Optional<String> tokenRotateInterval)
      implements BackendCommand {
    public UpdateSecretBackend {
      configKeys = List.copyOf(configKeys);
    }
  }

  /**
   * Forgets a backend.
   *
   * @param force even while it holds secrets
   */
  record RemoveSecretBackend(String name, boolean force) implements BackendCommand {}
}
