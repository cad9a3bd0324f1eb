package io.modelstate.domain.model.relation;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.ContentsEvent;
import java.util.List;
import org.pcollections.TreePMap;

/**
 * What can have happened to a relation. Each names it by its key, {@code wordpress:db
 * mysql:server}: the requirer first.
 */
public sealed interface RelationEvent extends ContentsEvent {
  /** Two ends, in the order of the key; one for peers. */
  record RelationAdded(int id, String relation, List<RelationEnd> ends, Status status)
      implements RelationEvent {
    public RelationAdded {
      ends = List.copyOf(ends);
    }
  }

  record RelationStatusSet(String relation, Status status) implements RelationEvent {}

  record RelationSuspended(String relation, String reason) implements RelationEvent {}

  record RelationResumed(String relation) implements RelationEvent {}

  /** The unit takes part, with this to say to the others. */
  record UnitEnteredScope(String relation, String unit, TreePMap<String, String> data)
      implements RelationEvent {}

  record UnitLeftScope(String relation, String unit) implements RelationEvent {}

  record RelationMarkedDying(String relation) implements RelationEvent {}

  record RelationRemoved(String relation) implements RelationEvent {}
}
