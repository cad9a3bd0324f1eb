package io.modelstate.domain.model.annotation;

import io.modelstate.domain.model.ModelEvent;
import org.pcollections.TreePMap;

/** What can have happened to annotations. */
public sealed interface AnnotationEvent extends ModelEvent {
  /** Only what changed; an empty value removed its key. */
  record AnnotationsSet(String entity, TreePMap<String, String> changed)
      implements AnnotationEvent {}
}
