package io.modelstate.domain.model.charm;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;

/** What a client may ask of the charms of a model. */
public sealed interface CharmCommand extends ModelCommand {
  /** The model holds this charm, so that applications can be deployed from it. */
  record AddCharm(ModelId model, String url, CharmMetadata metadata) implements CharmCommand {}
}
