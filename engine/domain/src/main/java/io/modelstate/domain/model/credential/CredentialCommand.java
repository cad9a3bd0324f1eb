package io.modelstate.domain.model.credential;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;

/** What a client may ask of the credential a model uses. */
public sealed interface CredentialCommand extends ModelCommand {
  /** Juju's ChangeModelCredential. */
  record SetCredential(ModelId model, CredentialId credential) implements CredentialCommand {}
}
