package io.modelstate.domain.model.annotation;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import java.util.Map;

/** What a client may ask of annotations. */
public sealed interface AnnotationCommand extends ModelCommand {
  /**
   * Lays annotations over those of {@code entity}: {@code model}, or a kind and a name such as
   * {@code application web}. An empty value removes the key.
   */
  record SetAnnotations(ModelId model, String entity, Map<String, String> annotations)
      implements AnnotationCommand {
    public SetAnnotations {
      annotations = Map.copyOf(annotations);
    }
  }
}
