package io.modelstate.cli.model;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.model.ModelManagerWire.ModelStatusResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.removal.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** Watches a model go, and forgets it. */
final class Removal {
  private static final Duration PAUSE_FIRST = Duration.ofMillis(10);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(2);

  private final Session session;
  private final ModelRef model;
  private final Progress progress = new Progress();

  Removal(Session session, ModelRef model) {
    this.session = session;
    this.model = model;
  }

  static ModelStatus status(ModelRef model) {
    var answer = model.read("/model-status", ModelStatusResults.class);
    var entry = Objects.requireNonNullElse(answer.models(), List.<ModelStatus>of()).getFirst();
    if (entry.error() != null) {
      throw new Problem(404, entry.error().message(), entry.error().code());
    }
    return entry;
  }

  /** Ends when the model is gone, or cannot be seen any more. */
  void await() {
    var pause = PAUSE_FIRST;
    boolean there = true;
    while (there) {
      LockSupport.parkNanos(pause.toNanos());
      pause = pause.compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
      there = look();
    }
    session.updateModels(model.controller().name(), known -> known.without(model.name()));
  }

  private boolean look() {
    try {
      session.around().say(progress.seen(status(model)));
      return true;
    } catch (Problem e) {
      var gone = new WireError(e.detail(), e.isNotFound() ? "not found" : e.code());
      session.around().say(Progress.ended(gone));
      return false;
    }
  }
}
