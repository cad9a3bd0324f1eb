package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.WireError;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Refusals as results: one entry that is refused does not spoil the others of a call. */
public final class Refusals {
  private Refusals() {}

  public static WireError error(Rejected rejected) {
    return new WireError(rejected.message(), rejected.code().text());
  }

  /** One result for each tag, in the order asked. */
  static <R> List<R> each(
      @Nullable List<Entity> entities, Function<String, R> answer, Function<WireError, R> refusal) {
    return entities == null
        ? List.of()
        : entities.stream().map(entity -> one(entity.tag(), answer, refusal)).toList();
  }

  static <A, R> R one(A asked, Function<A, R> answer, Function<WireError, R> refusal) {
    try {
      return answer.apply(asked);
    } catch (Rejected e) {
      return refusal.apply(error(e));
    }
  }
}
