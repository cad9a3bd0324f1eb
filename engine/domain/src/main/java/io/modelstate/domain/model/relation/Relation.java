package io.modelstate.domain.model.relation;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.charm.CharmEndpoint.Scope;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.relation.RelationEvent.RelationAdded;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * Applications that talk to each other.
 *
 * @param key {@code wordpress:db mysql:server}, the requirer first
 * @param ends one for peers
 * @param suspended the reason given, when it is suspended
 * @param inScope what each unit that takes part says to the others
 */
public record Relation(
    int id,
    String key,
    List<RelationEnd> ends,
    EntityLife life,
    Status status,
    Optional<String> suspended,
    TreePMap<String, TreePMap<String, String>> inScope) {
  public Relation {
    ends = List.copyOf(ends);
  }

  static Relation of(RelationAdded e) {
    return new Relation(
        e.id(),
        e.relation(),
        e.ends(),
        EntityLife.ALIVE,
        e.status(),
        Optional.empty(),
        TreePMap.empty());
  }

  public boolean peer() {
    return ends.size() == 1;
  }

  /** Between a subordinate and its principal, unit by unit. */
  public boolean container() {
    return ends.getFirst().endpoint().scope() == Scope.CONTAINER;
  }

  public Optional<RelationEnd> endOf(String application) {
    return ends.stream().filter(end -> end.application().equals(application)).findFirst();
  }

  /** The end across from this application; for peers its own. */
  public RelationEnd otherEnd(String application) {
    return ends.stream()
        .filter(end -> !end.application().equals(application))
        .findFirst()
        .orElse(ends.getFirst());
  }

  Relation with(Status changed) {
    return new Relation(id, key, ends, life, changed, suspended, inScope);
  }

  Relation with(EntityLife changed) {
    return new Relation(id, key, ends, changed, status, suspended, inScope);
  }

  Relation suspended(Optional<String> reason) {
    return new Relation(id, key, ends, life, status, reason, inScope);
  }

  Relation with(TreePMap<String, TreePMap<String, String>> changed) {
    return new Relation(id, key, ends, life, status, suspended, changed);
  }
}
