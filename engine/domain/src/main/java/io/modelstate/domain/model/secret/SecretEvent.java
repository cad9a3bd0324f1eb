package io.modelstate.domain.model.secret;

import io.modelstate.domain.SecretRef;
import io.modelstate.domain.model.ContentsEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can have happened to secrets. */
public sealed interface SecretEvent extends ContentsEvent {
  /** With its first revision. */
  record SecretCreated(
      String secret,
      SecretOwner owner,
      String label,
      String description,
      RotatePolicy rotate,
      boolean autoPrune,
      SecretRef content,
      Optional<Instant> expires,
      Instant at)
      implements SecretEvent {}

  /** What is said of it, all of it anew. */
  record SecretChanged(
      String secret,
      String label,
      String description,
      RotatePolicy rotate,
      boolean autoPrune,
      Instant at)
      implements SecretEvent {}

  record SecretRevisionAdded(
      String secret, int revision, SecretRef content, Optional<Instant> expires, Instant at)
      implements SecretEvent {}

  /** Not all of them. */
  record SecretRevisionsRemoved(String secret, List<Integer> revisions, Instant at)
      implements SecretEvent {
    public SecretRevisionsRemoved {
      revisions = List.copyOf(revisions);
    }
  }

  record SecretAccessGranted(String secret, SecretOwner subject, SecretRole role)
      implements SecretEvent {}

  record SecretAccessRevoked(String secret, SecretOwner subject) implements SecretEvent {}

  record SecretRemoved(String secret) implements SecretEvent {}
}
