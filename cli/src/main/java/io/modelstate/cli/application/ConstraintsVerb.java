package io.modelstate.cli.application;

import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.Json;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.ModelConstraints;
import io.modelstate.wire.render.Rendered;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "constraints",
    header = "Show what machines of an application must have.",
    customSynopsis = "modelstate constraints [options] <application>",
    footer = {
      "",
      "Examples:",
      "  modelstate constraints mysql",
      "  modelstate constraints mysql --format yaml"
    })
public final class ConstraintsVerb extends ViewVerb {
  private static final Formats FORMATS =
      new Formats(
          "constraints",
          Map.of("constraints", Format.TEXT, "yaml", Format.YAML, "json", Format.JSON));

  @Mixin private ModelOption model = new ModelOption();

  public ConstraintsVerb() {
    super(FORMATS);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atLeast(1, "no application name specified");
    requireApplicationName(word(0));
    atMost(1);
    var answer =
        model.in(session).tree("/applications/%s/constraints".formatted(Request.part(word(0))));
    return ModelConstraints.render(
        Json.read(answer.path("constraints"), ConstraintsValue.class), format);
  }
}
