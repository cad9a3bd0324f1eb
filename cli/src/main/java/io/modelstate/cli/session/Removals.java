package io.modelstate.cli.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.http.Problem;
import io.modelstate.wire.render.Rendered;
import java.util.List;

/** Removes things one by one: says first what goes along, and asks. */
public final class Removals {
  private final Session session;
  private final ModelRef model;
  private final ChangeOptions change;
  private final String kind;
  private final boolean asks;

  /**
   * @param kind what is removed: {@code unit}
   */
  Removals(Session session, ModelRef model, ChangeOptions change, String kind, boolean ask) {
    this.session = session;
    this.model = model;
    this.change = change;
    this.kind = kind;
    this.asks = ask && !change.isDryRun();
  }

  /** One thing that is to go: how it is removed, and what is said of it. */
  public record Removal(String name, ObjectNode command, String outlook) {}

  /**
   * Carries them out, and goes on past a refusal. Asked first, what would be refused ends it before
   * anything is asked.
   */
  public Rendered carryOut(List<Removal> removals) {
    if (asks && !confirm(removals)) {
      return new Rendered("", "", 1);
    }
    boolean failed = false;
    for (var removal : removals) {
      failed |= !attempt(removal, () -> carryOut(removal));
    }
    return new Rendered("", "", failed ? 1 : 0);
  }

  private void carryOut(Removal removal) {
    boolean done = change.carryOut(session, model.controller(), removal.command()).isPresent();
    if (done && !asks) {
      session.around().print(removal.outlook());
    }
  }

  private boolean confirm(List<Removal> removals) {
    boolean failed = false;
    for (var removal : removals) {
      failed |= !attempt(removal, () -> rehearse(removal));
    }
    if (failed) {
      return false;
    }
    session.around().say("WARNING This command will perform the following actions:\n");
    removals.forEach(removal -> session.around().print(removal.outlook()));
    if (!session.around().agrees("\nContinue [y/N]? ")) {
      throw Refusal.failed(kind + " removal: aborted");
    }
    return true;
  }

  private void rehearse(Removal removal) {
    ChangeOptions.rehearse(model.controller(), removal.command());
  }

  /** A disabled command, and a model that is gone, are the end of all of them. */
  private boolean attempt(Removal removal, Runnable step) {
    try {
      step.run();
      return true;
    } catch (Problem e) {
      if (e.isBlocked() || e.isModelGone() || e.isWrongCredentials()) {
        throw e;
      }
      var what = kind.equals("machine") ? kind : kind + " " + removal.name();
      session.around().say("ERROR removing %s failed: %s\n".formatted(what, e.detail()));
      return false;
    }
  }
}
