package io.modelstate.domain.model.secret;

import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.secret.SecretEvent.SecretAccessRevoked;
import io.modelstate.domain.model.secret.SecretEvent.SecretRemoved;
import java.util.List;

/** What becomes of secrets when an application or a unit goes. */
public final class SecretRemoval {
  private SecretRemoval() {}

  /** Its own go with it, and those of others it could read it can no longer. */
  public static void of(Changes changes, SecretOwner gone) {
    for (var secret : List.copyOf(changes.state().secrets().byId().values())) {
      if (secret.owner().equals(gone)) {
        changes.add(new SecretRemoved(secret.id()));
      } else if (secret.access().containsKey(gone)) {
        changes.add(new SecretAccessRevoked(secret.id(), gone));
      }
    }
  }
}
