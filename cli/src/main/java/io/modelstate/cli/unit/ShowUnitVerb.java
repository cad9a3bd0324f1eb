package io.modelstate.cli.unit;

import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.ShowUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show-unit",
    header = "Show units in full.",
    customSynopsis = "modelstate show-unit [options] <unit> [...]",
    footer = {"", "Examples:", "  modelstate show-unit mysql/0"})
public final class ShowUnitVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--endpoint", paramLabel = "NAME", description = "Relations at this alone.")
  private String endpoint = "";

  @Option(names = "--related-unit", paramLabel = "UNIT", description = "With this unit alone.")
  private String relatedUnit = "";

  @Option(names = "--app", description = "What applications have said alone.")
  private boolean applicationOnly;

  public ShowUnitVerb() {
    super(Formats.YAML);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    return ShowUnit.refused(words()).orElseGet(() -> shown(session, format));
  }

  private Rendered shown(Session session, Format format) {
    var answer = model.in(session).read(Request.named("/units", words()), UnitInfoResults.class);
    return ShowUnit.render(
        answer, new ShowUnit.Options(endpoint, relatedUnit, applicationOnly), format);
  }
}
