package io.modelstate.cli.application;

import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.ResourcesWire.ResourcesResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.resource.Resources;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "resources",
    header = "List the resources of an application or a unit.",
    customSynopsis = "modelstate resources [options] <application or unit>",
    footer = {
      "",
      "Examples:",
      "  modelstate resources postgresql",
      "  modelstate resources postgresql/0 --details"
    })
public final class ResourcesVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--details", description = "What each unit has, and what it should have.")
  private boolean details;

  public ResourcesVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atLeast(1, "missing application or unit name");
    atMost(1);
    return Resources.refused(word(0), format).orElseGet(() -> shown(session, format));
  }

  private Rendered shown(Session session, Format format) {
    int slash = word(0).indexOf('/');
    var application = slash < 0 ? word(0) : word(0).substring(0, slash);
    var answer =
        model
            .in(session)
            .read(Request.named("/resources", List.of(application)), ResourcesResults.class);
    return Resources.render(answer, word(0), details, format);
  }
}
