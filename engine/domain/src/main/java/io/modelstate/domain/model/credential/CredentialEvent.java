package io.modelstate.domain.model.credential;

import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.name.CredentialId;

/** What can have happened to the credential a model uses. */
public sealed interface CredentialEvent extends ModelEvent {
  record ModelCredentialSet(CredentialId credential) implements CredentialEvent {}
}
