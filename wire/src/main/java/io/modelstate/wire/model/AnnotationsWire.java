package io.modelstate.wire.model;

import io.modelstate.wire.model.CommonWire.ErrorResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facade Annotations, version 2. */
public final class AnnotationsWire {
  private AnnotationsWire() {}

  public record AnnotationsGetResults(@Nullable List<AnnotationsGetResult> results) {}

  /** The error is always there, empty when there is none. */
  public record AnnotationsGetResult(
      @Nullable Map<String, String> annotations, String entity, ErrorResult error) {}

  public record AnnotationsSet(@Nullable List<EntityAnnotations> annotations) {}

  /** An empty value removes the key. */
  public record EntityAnnotations(String entity, Map<String, String> annotations) {}
}
