package io.modelstate.runtime.axon;

import io.modelstate.domain.Decision.OtherStream;
import org.axonframework.modelling.command.Repository;

/** Reaches models: for a command, or in the unit of work of a controller's decision on them. */
public final class ModelStreams {
  private final Repository<ModelAggregate> models;

  public ModelStreams(Repository<ModelAggregate> models) {
    this.models = models;
  }

  /** Without Axon's search for a handler and its arguments, a tenth of a command's time. */
  public Outcome handle(ModelRequest request, Staging staging) {
    return models.load(request.model()).invoke(model -> model.handle(request, staging));
  }

  /** Throws {@link Moved} when the model is not where the decision saw it. */
  void accept(OtherStream other, Trail trail, Staging staging) {
    models
        .load(other.model().uuid())
        .execute(model -> model.accept(other.sequence(), other.events(), trail, staging));
  }
}
