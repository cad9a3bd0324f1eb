package io.modelstate.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
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
    name = "model-constraints",
    header = "Show what machines of a model must have.",
    customSynopsis = "modelstate model-constraints [options]",
    footer = {"", "Examples:", "  modelstate model-constraints -m controller --format yaml"})
public final class ModelConstraintsVerb extends ViewVerb {
  private static final Formats FORMATS =
      new Formats(
          "constraints",
          Map.of("constraints", Format.TEXT, "yaml", Format.YAML, "json", Format.JSON));

  @Mixin private ModelOption model = new ModelOption();

  public ModelConstraintsVerb() {
    super(FORMATS);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    JsonNode answer = model.in(session).tree("/constraints");
    var constraints = Json.read(answer.path("constraints"), ConstraintsValue.class);
    return ModelConstraints.render(constraints, format);
  }
}
