package io.modelstate.projections.view;

import io.modelstate.domain.controller.registry.ModelRegistry;
import java.util.Comparator;

/** The order in which Juju lists models. */
final class ModelOrder {
  static final Comparator<ModelRegistry.Entry> BY_NAME =
      Comparator.comparing(ModelRegistry.Entry::name)
          .thenComparing(ModelRegistry.Entry::owner)
          .thenComparing(ModelRegistry.Entry::model);

  private ModelOrder() {}
}
