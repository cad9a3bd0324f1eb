package io.modelstate.cli.model;

import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelFinder;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Models;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "models",
    header = "List the models of a controller.",
    customSynopsis = "modelstate models [options]",
    description = "An asterisk marks the current model.",
    footer = {
      "",
      "Examples:",
      "  modelstate models",
      "  modelstate models -c lab --all",
      "  modelstate models --user bob --format json"
    })
public final class ModelsVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--user", paramLabel = "USER", description = "Whose models to list.")
  private String user = "";

  @Option(names = "--all", description = "List all models, whoever may use them (superusers).")
  private boolean all;

  @Option(names = "--uuid", description = "Show the UUIDs.")
  private boolean uuid;

  @Option(names = "--exact-time", description = "Show moments in full.")
  private boolean exactTime;

  public ModelsVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    var asked = controller.in(session);
    var listed = user.isEmpty() ? asked.account().user() : user;
    if (!Names.validUser(listed)) {
      throw Refusal.failed("user %s not valid".formatted(GoQuote.of(listed)));
    }
    var path = "/v1/models?user=" + Request.part(listed) + (all ? "&all=true" : "");
    var answer = asked.read(path, ModelSummaryResults.class);
    new ModelFinder(session).replace(asked, answer);
    var options = new Models.Options(uuid, exactTime, listed);
    return Models.render(answer, session.viewer(asked), options, format);
  }
}
