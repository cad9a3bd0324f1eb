package io.modelstate.cli.model;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.model.ModelManagerWire.ModelStatusResults;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** Watches a model go, and forgets it. */
final class Removal {
  private static final Duration PAUSE_FIRST = Duration.ofMillis(10);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(2);
  private static final int DOTS_MAX = 80;

  private final Session session;
  private final ModelRef model;
  private String shown = "";
  private int dots;

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
      show(progress(status(model)));
      return true;
    } catch (Problem e) {
      session
          .around()
          .say(
              e.isNotFound()
                  ? "\nModel destroyed.\n"
                  : "\nUnable to get the model status from the API: %s.\n".formatted(e.detail()));
      return false;
    }
  }

  /** A text that stays the same grows by a dot. */
  private void show(String text) {
    if (!text.equals(shown)) {
      session.around().say("\n" + text + "...");
      shown = text;
      dots = 0;
      return;
    }
    dots++;
    session.around().say(dots % DOTS_MAX == 0 ? "\n." : ".");
  }

  private static String progress(ModelStatus status) {
    return "Waiting for model to be removed"
        + part(errors(status), "error(s)")
        + part(status.hostedMachineCount(), "machine(s)")
        + part(status.applicationCount(), "application(s)")
        + part(status.volumes().size(), "volume(s)")
        + part(status.filesystems().size(), "filesystems(s)");
  }

  private static String part(long count, String what) {
    return count > 0 ? ", %d %s".formatted(count, what) : "";
  }

  private static long errors(ModelStatus status) {
    return status.machines().stream().filter(m -> m.status().equals("error")).count()
        + status.volumes().stream().filter(v -> v.status().equals("error")).count()
        + status.filesystems().stream().filter(f -> f.status().equals("error")).count();
  }
}
