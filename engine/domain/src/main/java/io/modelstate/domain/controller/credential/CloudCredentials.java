package io.modelstate.domain.controller.credential;

import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialRemoved;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialUpdated;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The cloud credentials a controller knows. */
public record CloudCredentials(TreePMap<CredentialId, CloudCredential> byId) {
  public static final CloudCredentials EMPTY = new CloudCredentials(TreePMap.empty());

  /** Its attributes are sealed under the reference. */
  public record CloudCredential(CredentialId id, String authType, SecretRef attributes) {}

  public CloudCredentials evolve(CloudCredentialEvent event) {
    return switch (event) {
      case CredentialAdded e ->
          with(new CloudCredential(e.credential(), e.authType(), e.attributes()));
      case CredentialUpdated e ->
          with(new CloudCredential(e.credential(), e.authType(), e.attributes()));
      case CredentialRemoved e -> new CloudCredentials(byId.minus(e.credential()));
    };
  }

  public Optional<CloudCredential> find(CredentialId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The owner's credentials for a cloud, by name. */
  public List<CloudCredential> of(UserName owner, String cloud) {
    return byId.values().stream()
        .filter(c -> c.id().owner().key().equals(owner.key()) && c.id().cloud().equals(cloud))
        .toList();
  }

  private CloudCredentials with(CloudCredential credential) {
    return new CloudCredentials(byId.plus(credential.id(), credential));
  }
}
