package io.modelstate.domain.controller.credential;

import io.modelstate.domain.Secret;
import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.name.CredentialId;

/** What a client may ask of cloud credentials. */
public sealed interface CloudCredentialCommand extends ControllerCommand {
  /**
   * Adds a credential, or puts other contents in its place.
   *
   * @param attributes a JSON object of texts
   */
  record AddCredential(CredentialId credential, String authType, Secret attributes)
      implements CloudCredentialCommand {}

  /**
   * Forgets a credential.
   *
   * @param force even while models use it
   */
  record RemoveCredential(CredentialId credential, boolean force)
      implements CloudCredentialCommand {}
}
