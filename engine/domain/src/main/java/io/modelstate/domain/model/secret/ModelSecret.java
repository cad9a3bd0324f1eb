package io.modelstate.domain.model.secret;

import io.modelstate.domain.model.secret.SecretEvent.SecretChanged;
import java.time.Instant;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * A secret without its contents.
 *
 * @param id as in {@code secret:9m4e2mr0ui3e8a215n4g}
 * @param autoPrune whether revisions that nobody reads go when a new one comes
 * @param revisions by number, the last of them the latest
 * @param lastNumber of all revisions there ever were
 * @param access who may read or manage it beside those that own it
 */
public record ModelSecret(
    String id,
    SecretOwner owner,
    String label,
    String description,
    RotatePolicy rotate,
    boolean autoPrune,
    Instant created,
    Instant updated,
    TreePMap<Integer, SecretRevision> revisions,
    int lastNumber,
    TreePMap<SecretOwner, SecretRole> access) {

  /** {@code secret:} and the id. */
  public String uri() {
    return "secret:" + id;
  }

  public SecretRevision latest() {
    return revisions.lastEntry().getValue();
  }

  public Optional<SecretRevision> revision(int number) {
    return Optional.ofNullable(revisions.get(number));
  }

  ModelSecret with(SecretChanged e) {
    return new ModelSecret(
        id,
        owner,
        e.label(),
        e.description(),
        e.rotate(),
        e.autoPrune(),
        created,
        e.at(),
        revisions,
        lastNumber,
        access);
  }

  ModelSecret with(TreePMap<Integer, SecretRevision> changed, Instant at) {
    return new ModelSecret(
        id,
        owner,
        label,
        description,
        rotate,
        autoPrune,
        created,
        at,
        changed,
        Math.max(lastNumber, changed.isEmpty() ? 0 : changed.lastKey()),
        access);
  }

  ModelSecret with(TreePMap<SecretOwner, SecretRole> changed) {
    return new ModelSecret(
        id,
        owner,
        label,
        description,
        rotate,
        autoPrune,
        created,
        updated,
        revisions,
        lastNumber,
        changed);
  }
}
