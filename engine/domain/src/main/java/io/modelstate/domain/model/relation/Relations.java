package io.modelstate.domain.model.relation;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.relation.RelationEvent.RelationAdded;
import io.modelstate.domain.model.relation.RelationEvent.RelationMarkedDying;
import io.modelstate.domain.model.relation.RelationEvent.RelationRemoved;
import io.modelstate.domain.model.relation.RelationEvent.RelationResumed;
import io.modelstate.domain.model.relation.RelationEvent.RelationStatusSet;
import io.modelstate.domain.model.relation.RelationEvent.RelationSuspended;
import io.modelstate.domain.model.relation.RelationEvent.UnitEnteredScope;
import io.modelstate.domain.model.relation.RelationEvent.UnitLeftScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * The relations of a model.
 *
 * @param keysOf by application, in the order they were made
 * @param next the id of the next one
 */
public record Relations(
    TreePMap<String, Relation> byKey, TreePMap<String, List<String>> keysOf, int next) {
  public static final Relations EMPTY = new Relations(TreePMap.empty(), TreePMap.empty(), 0);

  public Relations evolve(RelationEvent event) {
    return switch (event) {
      case RelationAdded e -> add(Relation.of(e));
      case RelationStatusSet e -> with(there(e.relation()).with(e.status()));
      case RelationSuspended e -> with(there(e.relation()).suspended(Optional.of(e.reason())));
      case RelationResumed e -> with(there(e.relation()).suspended(Optional.empty()));
      case UnitEnteredScope e -> {
        var relation = there(e.relation());
        yield with(relation.with(relation.inScope().plus(e.unit(), e.data())));
      }
      case UnitLeftScope e -> {
        var relation = there(e.relation());
        yield with(relation.with(relation.inScope().minus(e.unit())));
      }
      case RelationMarkedDying e -> with(there(e.relation()).with(EntityLife.DYING));
      case RelationRemoved e -> remove(there(e.relation()));
    };
  }

  /** The relations that an application takes part in, in the order they were made. */
  public List<Relation> of(String application) {
    var keys = keysOf.get(application);
    return keys == null
        ? List.of()
        : keys.stream().map(key -> Objects.requireNonNull(byKey.get(key))).toList();
  }

  public Optional<Relation> at(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public Optional<Relation> numbered(int id) {
    return byKey.values().stream().filter(relation -> relation.id() == id).findFirst();
  }

  private Relations add(Relation relation) {
    var keys = keysOf;
    for (var end : relation.ends()) {
      var listed = keys.get(end.application());
      var all = new ArrayList<String>(listed == null ? List.of() : listed);
      all.add(relation.key());
      keys = keys.plus(end.application(), List.copyOf(all));
    }
    return new Relations(
        byKey.plus(relation.key(), relation), keys, Math.max(next, relation.id() + 1));
  }

  private Relations remove(Relation relation) {
    var keys = keysOf;
    for (var end : relation.ends()) {
      var listed = Objects.requireNonNull(keys.get(end.application()));
      var rest = listed.stream().filter(key -> !key.equals(relation.key())).toList();
      keys = rest.isEmpty() ? keys.minus(end.application()) : keys.plus(end.application(), rest);
    }
    return new Relations(byKey.minus(relation.key()), keys, next);
  }

  private Relations with(Relation relation) {
    return new Relations(byKey.plus(relation.key(), relation), keysOf, next);
  }

  private Relation there(String key) {
    var relation = byKey.get(key);
    if (relation == null) {
      throw new BrokenHistory("no relation " + key);
    }
    return relation;
  }
}
