package io.modelstate.runtime.codec;

import io.modelstate.domain.Event;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.model.secret.RotatePolicy;
import io.modelstate.domain.model.secret.SecretEvent.SecretAccessGranted;
import io.modelstate.domain.model.secret.SecretEvent.SecretAccessRevoked;
import io.modelstate.domain.model.secret.SecretEvent.SecretChanged;
import io.modelstate.domain.model.secret.SecretEvent.SecretCreated;
import io.modelstate.domain.model.secret.SecretEvent.SecretRemoved;
import io.modelstate.domain.model.secret.SecretEvent.SecretRevisionAdded;
import io.modelstate.domain.model.secret.SecretEvent.SecretRevisionsRemoved;
import io.modelstate.domain.model.secret.SecretOwner;
import io.modelstate.domain.model.secret.SecretRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Samples} of secrets. */
final class SecretSamples {
  private static final String ID = "9m4e2mr0ui3e8a215n4g";

  private SecretSamples() {}

  static List<Event> all(Instant at, SecretRef content) {
    var web = SecretOwner.application("web");
    return List.of(
        new SecretCreated(
            ID, web, "token", "To log in", RotatePolicy.DAILY, true, content, Optional.of(at), at),
        new SecretChanged(ID, "key", "To log in", RotatePolicy.NEVER, true, at),
        new SecretRevisionAdded(ID, 2, content, Optional.of(at), at),
        new SecretRevisionsRemoved(ID, List.of(1), at),
        new SecretAccessGranted(ID, SecretOwner.unit("web/0"), SecretRole.VIEW),
        new SecretAccessRevoked(ID, web),
        new SecretRemoved(ID));
  }
}
