package io.modelstate.domain.model.access;

import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessSet;
import io.modelstate.domain.name.UserName;
import java.util.Optional;
import org.pcollections.TreePMap;

/** Who has access to a model, by the user's key. */
public record AccessList(TreePMap<String, Entry> byUser) {
  public static final AccessList EMPTY = new AccessList(TreePMap.empty());

  /** A grant; the name as it was given. */
  public record Entry(UserName user, ModelAccess access) {}

  public AccessList evolve(AccessEvent event) {
    return switch (event) {
      case ModelAccessSet e ->
          new AccessList(byUser.plus(e.user().key(), new Entry(e.user(), e.access())));
      case ModelAccessRemoved e -> new AccessList(byUser.minus(e.user().key()));
    };
  }

  /** The user's own grant; says nothing of superusers. */
  public Optional<ModelAccess> of(UserName user) {
    return Optional.ofNullable(byUser.get(user.key())).map(Entry::access);
  }
}
