package io.modelstate.cli.space;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.SpacesWire.ListSpacesResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Spaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "spaces",
    header = "List the network spaces of a model.",
    customSynopsis = "modelstate spaces [options]",
    footer = {"", "Examples:", "  modelstate spaces --short"})
public final class SpacesVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--short", description = "Names only.")
  private boolean shortly;

  public SpacesVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    return Spaces.render(
        model.in(session).read("/spaces", ListSpacesResults.class), shortly, format);
  }

  @Override
  public String explain(Problem problem) {
    return "cannot list spaces: " + super.explain(problem);
  }
}
