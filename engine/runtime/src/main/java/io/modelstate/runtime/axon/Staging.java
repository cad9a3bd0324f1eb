package io.modelstate.runtime.axon;

import io.modelstate.domain.Decision;
import io.modelstate.domain.Event;
import io.modelstate.runtime.axon.LogStorageEngine.Staged;
import io.modelstate.runtime.log.Append.Expected;
import io.modelstate.runtime.log.Beside;
import io.modelstate.runtime.log.OnDurable;
import io.modelstate.runtime.secret.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Gathers what goes to the log together with the events of a unit of work: the secrets they refer
 * to, the streams that must not have moved, and the images to publish once they are durable.
 *
 * <p>Shells call {@link #begin} before they apply any event. Then the gathered pieces are joined in
 * the prepare-commit phase, before the event store appends, because handlers of a phase run in the
 * order they were registered; an image asked for there holds all events of the unit of work.
 */
public final class Staging {
  private static final String PIECES = "io.modelstate.staged.pieces";

  private final Vault vault;
  private final PublishedImages images;

  public Staging(Vault vault, PublishedImages images) {
    this.vault = vault;
    this.images = images;
  }

  PublishedImages images() {
    return images;
  }

  void begin() {
    var unit = CurrentUnitOfWork.get().root();
    if (unit.resources().putIfAbsent(PIECES, new Pieces(new ArrayList<>())) == null) {
      unit.onPrepareCommit(Staging::join);
      conditions(unit)
          .flatMap(Conditions::unmoved)
          .ifPresent(expected -> add(() -> expecting(List.of(expected))));
    }
  }

  /** Keeps the outcome for whoever asks with the same key again; hands it through. */
  Outcome.Accepted answered(Outcome.Accepted outcome) {
    conditions(CurrentUnitOfWork.get().root())
        .flatMap(Conditions::answer)
        .ifPresent(
            answer ->
                add(
                    () ->
                        new Staged(List.of(answer.apply(outcome)), List.of(), OnDurable.NOTHING)));
    return outcome;
  }

  private static Optional<Conditions> conditions(UnitOfWork<?> unit) {
    return unit.getMessage().getMetaData().get(Conditions.KEY) instanceof Conditions conditions
        ? Optional.of(conditions)
        : Optional.empty();
  }

  private static Staged expecting(List<Expected> expected) {
    return new Staged(List.of(), expected, OnDurable.NOTHING);
  }

  /** Seals the secrets of a decision, to be stored with its events. */
  void secrets(String stream, Decision<? extends Event> decision) {
    var sealed = new ArrayList<Beside>();
    decision
        .secrets()
        .forEach((ref, secret) -> sealed.add(vault.seal(ref.id(), stream, secret.reveal())));
    if (!sealed.isEmpty()) {
      add(() -> new Staged(sealed, List.of(), OnDurable.NOTHING));
    }
  }

  /** The commit is given up when the stream is beyond {@code sequence} by then. */
  void unmoved(String stream, long sequence) {
    var expected = List.of(new Expected(stream, sequence + 1));
    add(() -> expecting(expected));
  }

  /** {@code publication} is asked for what to run once the events are durable. */
  void publication(Supplier<OnDurable> publication) {
    add(() -> new Staged(List.of(), List.of(), publication.get()));
  }

  private static void add(Supplier<Staged> piece) {
    pieces(CurrentUnitOfWork.get().root()).list().add(piece);
  }

  private static Pieces pieces(UnitOfWork<?> root) {
    if (root.resources().get(PIECES) instanceof Pieces pieces) {
      return pieces;
    }
    throw new IllegalStateException("nothing has begun to gather");
  }

  private static void join(UnitOfWork<?> unit) {
    var beside = new ArrayList<Beside>();
    var expected = new ArrayList<Expected>();
    var durable = new ArrayList<OnDurable>();
    for (var piece : pieces(unit.root()).list()) {
      var staged = piece.get();
      beside.addAll(staged.beside());
      expected.addAll(staged.expected());
      durable.add(staged.onDurable());
    }
    OnDurable all = (first, last) -> durable.forEach(one -> one.durable(first, last));
    unit.root().resources().put(LogStorageEngine.STAGED, new Staged(beside, expected, all));
  }

  private record Pieces(List<Supplier<Staged>> list) {}
}
