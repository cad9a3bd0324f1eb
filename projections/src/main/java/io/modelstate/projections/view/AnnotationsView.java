package io.modelstate.projections.view;

import io.modelstate.domain.model.annotation.Annotations;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import java.util.Map;

/** Annotations of a model and of what is in it, for its readers: Annotations.Get. */
public final class AnnotationsView {
  private AnnotationsView() {}

  /** Of the model itself. */
  public static Map<String, String> of(Reader reader, ModelId id) {
    return reader.readable(id).annotations().of(Annotations.MODEL);
  }

  /** Of what the tag names; empty for what is not there, as in Juju. */
  public static Map<String, String> of(Reader reader, ModelId id, String entityTag) {
    var tag = Tags.parse(entityTag);
    var model = reader.readable(id);
    if (tag.kind() == TagKind.MODEL) {
      return tag.id().equals(id.uuid()) ? model.annotations().of(Annotations.MODEL) : Map.of();
    }
    return model.annotations().of(tag.kind().text() + " " + tag.id());
  }
}
