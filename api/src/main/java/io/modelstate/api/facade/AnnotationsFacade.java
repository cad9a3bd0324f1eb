package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.annotation.AnnotationCommand.SetAnnotations;
import io.modelstate.domain.model.annotation.Annotations;
import io.modelstate.projections.view.AnnotationsView;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.AnnotationsWire.AnnotationsGetResult;
import io.modelstate.wire.model.AnnotationsWire.AnnotationsGetResults;
import io.modelstate.wire.model.AnnotationsWire.AnnotationsSet;
import io.modelstate.wire.model.AnnotationsWire.EntityAnnotations;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.CommonWire.ErrorResult;
import io.modelstate.wire.model.CommonWire.ErrorResults;
import java.util.Map;

/** Annotations: texts that users put on a model and on what is in it. */
final class AnnotationsFacade {
  private AnnotationsFacade() {}

  static Facade facade() {
    return Facade.named("Annotations", 2)
        .on(MODEL)
        .method("Get", Right.READ, Entities.class, AnnotationsFacade::get)
        .method("Set", Right.WRITE, AnnotationsSet.class, AnnotationsFacade::set)
        .build();
  }

  private static Object get(Call call, Entities entities) {
    Blocked.rights(call).requireRead();
    return new AnnotationsGetResults(
        Changes.list(entities.entities()).stream().map(one -> get(call, one.tag())).toList());
  }

  private static AnnotationsGetResult get(Call call, String tag) {
    return Changes.answer(
        () ->
            new AnnotationsGetResult(
                AnnotationsView.of(call.reader(), call.model(), tag), tag, ErrorResult.OK),
        error -> new AnnotationsGetResult(Map.of(), tag, new ErrorResult(error)));
  }

  /** Only what failed has a result. */
  private static Object set(Call call, AnnotationsSet request) {
    Blocked.rights(call).requireWrite();
    return new ErrorResults(
        Changes.list(request.annotations()).stream()
            .map(one -> Changes.one(one, a -> set(call, a)))
            .filter(result -> result.error() != null)
            .toList());
  }

  private static void set(Call call, EntityAnnotations one) {
    call.execute(new SetAnnotations(call.model(), entity(call, one.entity()), one.annotations()));
  }

  private static String entity(Call call, String text) {
    var tag = Tags.parse(text);
    if (tag.kind() != TagKind.MODEL) {
      return tag.kind().text() + " " + tag.id();
    }
    if (!tag.id().equals(call.model().uuid())) {
      throw Rejected.permissionDenied();
    }
    return Annotations.MODEL;
  }
}
