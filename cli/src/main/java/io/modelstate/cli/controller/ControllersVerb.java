package io.modelstate.cli.controller;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ModelManagerWire.ModelStatusResults;
import io.modelstate.wire.model.ModelManagerWire.UserModelList;
import io.modelstate.wire.render.ControllerList;
import io.modelstate.wire.render.ControllerList.Refresh;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "controllers",
    header = "List the controllers one can reach.",
    customSynopsis = "modelstate controllers [options]",
    description = "An asterisk marks the current one. Only --refresh asks the controllers.",
    footer = {"", "Examples:", "  modelstate controllers --refresh"})
public final class ControllersVerb extends ViewVerb {
  @Option(names = "--refresh", description = "Ask each controller how it is first.")
  private boolean refresh;

  public ControllersVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    if (refresh) {
      List.copyOf(session.controllers().controllers().keySet())
          .forEach(name -> refresh(session, name));
    }
    return ControllerList.render(
        session.controllers(), session.accounts(), session.models(), refresh, format);
  }

  private static void refresh(Session session, String name) {
    switch (refreshed(session, name)) {
      case Refresh.Done done ->
          session.updateControllers(known -> known.with(name, done.details()));
      case Refresh.Failed failed -> session.around().say(failed.line().stripTrailing() + "\n");
    }
  }

  private static Refresh refreshed(Session session, String name) {
    try {
      var controller = session.controller(name);
      var whole = WholeController.ask(controller);
      return ControllerList.refresh(
          name,
          controller.details(),
          whole.part("models", UserModelList.class),
          whole.part("model-status", ModelStatusResults.class));
    } catch (Problem e) {
      return failed(name, e.withCode());
    } catch (Refusal e) {
      return failed(name, e.text());
    }
  }

  private static Refresh failed(String name, String text) {
    return new Refresh.Failed(
        "error updating cached details for %s: %s".formatted(GoQuote.of(name), text));
  }
}
