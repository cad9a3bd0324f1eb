package io.modelstate.api.facade;

import io.modelstate.domain.Rejected;
import io.modelstate.projections.view.Refusals;
import io.modelstate.runtime.log.Unavailable;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.CommonWire.ErrorResult;
import io.modelstate.wire.model.CommonWire.ErrorResults;
import io.modelstate.wire.model.WireError;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries out what a call asks for, one by one: a refusal is the result of that one alone. */
final class Changes {
  private Changes() {}

  static <A> ErrorResults each(@Nullable List<A> asked, Consumer<A> change) {
    return new ErrorResults(list(asked).stream().map(one -> one(one, change)).toList());
  }

  static ErrorResults eachTag(@Nullable List<Entity> asked, Consumer<String> change) {
    return each(asked, entity -> change.accept(entity.tag()));
  }

  static <A> ErrorResult one(A asked, Consumer<A> change) {
    return answer(
        () -> {
          change.accept(asked);
          return ErrorResult.OK;
        },
        ErrorResult::new);
  }

  /** What {@code attempt} answers, or what its refusal is turned into. */
  static <R> R answer(Attempt<R> attempt, Function<WireError, R> refusal) {
    try {
      return attempt.make();
    } catch (Rejected rejected) {
      return refusal.apply(Refusals.error(rejected));
    } catch (Unavailable unavailable) {
      return refusal.apply(new WireError(String.valueOf(unavailable.getMessage()), "try again"));
    }
  }

  /** Something that may be refused. */
  @FunctionalInterface
  interface Attempt<R> {
    R make();
  }

  static <A> List<A> list(@Nullable List<A> asked) {
    return Objects.requireNonNullElse(asked, List.of());
  }
}
