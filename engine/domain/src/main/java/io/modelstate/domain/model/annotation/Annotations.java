package io.modelstate.domain.model.annotation;

import io.modelstate.domain.model.annotation.AnnotationEvent.AnnotationsSet;
import org.pcollections.TreePMap;

/** Annotations by the entity they are on, {@code model} for the model itself. */
public record Annotations(TreePMap<String, TreePMap<String, String>> byEntity) {
  public static final Annotations EMPTY = new Annotations(TreePMap.empty());
  public static final String MODEL = "model";

  public Annotations evolve(AnnotationEvent event) {
    return switch (event) {
      case AnnotationsSet(var entity, var changed) -> {
        var values = of(entity);
        for (var entry : changed.entrySet()) {
          values =
              entry.getValue().isEmpty()
                  ? values.minus(entry.getKey())
                  : values.plus(entry.getKey(), entry.getValue());
        }
        yield new Annotations(
            values.isEmpty() ? byEntity.minus(entity) : byEntity.plus(entity, values));
      }
    };
  }

  public TreePMap<String, String> of(String entity) {
    return byEntity.getOrDefault(entity, TreePMap.empty());
  }
}
