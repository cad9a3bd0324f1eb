package io.modelstate.domain.model.relation;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import java.util.List;

/** What a client may ask of relations. */
public sealed interface RelationCommand extends ModelCommand {
  /** Two of {@code application[:endpoint]}; endpoints left out are found where only one fits. */
  record Integrate(ModelId model, List<String> endpoints) implements RelationCommand {
    public Integrate {
      endpoints = List.copyOf(endpoints);
    }
  }

  /** By its one or two ends. */
  record RemoveRelation(ModelId model, List<String> endpoints, boolean force)
      implements RelationCommand {
    public RemoveRelation {
      endpoints = List.copyOf(endpoints);
    }
  }

  record RemoveRelationById(ModelId model, int relation, boolean force)
      implements RelationCommand {}

  record SuspendRelation(ModelId model, int relation, String reason) implements RelationCommand {}

  record ResumeRelation(ModelId model, int relation) implements RelationCommand {}
}
