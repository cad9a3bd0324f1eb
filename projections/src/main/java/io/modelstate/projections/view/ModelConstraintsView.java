package io.modelstate.projections.view;

import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.ConstraintsValue;

/** {@code juju model-constraints}: ModelConfig.GetModelConstraints, for readers of the model. */
public final class ModelConstraintsView {
  private ModelConstraintsView() {}

  public static ConstraintsValue of(Reader reader, ModelId id) {
    return ConstraintsValue.of(reader.readable(id).constraints());
  }
}
