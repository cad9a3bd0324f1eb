package io.modelstate.domain.controller.backend;

import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.ControllerEvent;

/** What can have happened to secret backends. */
public sealed interface BackendEvent extends ControllerEvent {
  record SecretBackendAdded(SecretBackend backend) implements BackendEvent {}

  record SecretBackendUpdated(SecretBackend backend) implements BackendEvent {}

  record SecretBackendRemoved(String id) implements BackendEvent {}

  /**
   * An external backend; its configuration is sealed under the reference.
   *
   * @param tokenRotateNanos 0 when the token is not rotated
   */
  record SecretBackend(
      String id, String name, String type, SecretRef config, long tokenRotateNanos) {}
}
