package io.modelstate.runtime.axon;

import io.modelstate.domain.Decision.OtherStream;
import org.axonframework.modelling.command.Repository;

/** Reaches the models that a decision of the controller touches, in the same unit of work. */
public final class ModelStreams {
  private final Repository<ModelAggregate> models;

  public ModelStreams(Repository<ModelAggregate> models) {
    this.models = models;
  }

  /** Throws {@link Moved} when the model is not where the decision saw it. */
  void accept(OtherStream other, Trail trail, Staging staging) {
    models
        .load(other.model().uuid())
        .execute(model -> model.accept(other.sequence(), other.events(), trail, staging));
  }
}
