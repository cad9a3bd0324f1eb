package io.modelstate.domain.controller.credential;

import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.name.CredentialId;

/** What can have happened to cloud credentials. */
public sealed interface CloudCredentialEvent extends ControllerEvent {
  record CredentialAdded(CredentialId credential, String authType, SecretRef attributes)
      implements CloudCredentialEvent {}

  record CredentialUpdated(CredentialId credential, String authType, SecretRef attributes)
      implements CloudCredentialEvent {}

  record CredentialRemoved(CredentialId credential) implements CloudCredentialEvent {}
}
