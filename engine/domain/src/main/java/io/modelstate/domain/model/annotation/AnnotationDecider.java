package io.modelstate.domain.model.annotation;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.annotation.AnnotationCommand.SetAnnotations;
import io.modelstate.domain.model.annotation.AnnotationEvent.AnnotationsSet;
import org.pcollections.TreePMap;

/** The rules of annotations: blocks do not stop them (blocks.md section 2). */
public final class AnnotationDecider {
  private AnnotationDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, AnnotationCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    return switch (command) {
      case SetAnnotations c -> set(state, c);
    };
  }

  private static Decision<ModelEvent> set(ModelState state, SetAnnotations c) {
    requireEntity(state, c.entity());
    var present = state.annotations().of(c.entity());
    var changed = TreePMap.<String, String>empty();
    for (var entry : c.annotations().entrySet()) {
      requireKey(entry.getKey());
      if (!present.getOrDefault(entry.getKey(), "").equals(entry.getValue())) {
        changed = changed.plus(entry.getKey(), entry.getValue());
      }
    }
    return changed.isEmpty()
        ? Decision.nothing()
        : Decision.of(new AnnotationsSet(c.entity(), changed));
  }

  private static void requireEntity(ModelState state, String entity) {
    if (entity.equals(Annotations.MODEL)) {
      return;
    }
    int blank = entity.indexOf(' ');
    var kind = blank < 0 ? entity : entity.substring(0, blank);
    var name = blank < 0 ? "" : entity.substring(blank + 1);
    boolean there =
        switch (kind) {
          case "application" -> state.applications().contains(name);
          case "unit" -> state.units().contains(name);
          case "machine" -> state.machines().contains(name);
          default -> false;
        };
    if (!there) {
      throw Rejected.notFound(kind, name);
    }
  }

  private static void requireKey(String key) {
    if (key.isEmpty() || key.contains(".")) {
      throw Rejected.because("cannot update annotations: invalid key \"%s\"".formatted(key));
    }
  }
}
