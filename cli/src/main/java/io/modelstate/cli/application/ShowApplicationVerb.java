package io.modelstate.cli.application;

import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.ApplicationWire.ApplicationInfoResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.ShowApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show-application",
    header = "Show applications in full.",
    customSynopsis = "modelstate show-application [options] <application> [...]",
    footer = {"", "Examples:", "  modelstate show-application mysql"})
public final class ShowApplicationVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  public ShowApplicationVerb() {
    super(Formats.YAML);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    return ShowApplication.refused(words()).orElseGet(() -> shown(session, format));
  }

  private Rendered shown(Session session, Format format) {
    var answer =
        model
            .in(session)
            .read(Request.named("/applications", words()), ApplicationInfoResults.class);
    return ShowApplication.render(answer, format);
  }
}
