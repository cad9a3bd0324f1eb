package io.modelstate.cli.model;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.ShowModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show-model",
    header = "Show a model in detail.",
    customSynopsis = "modelstate show-model [options] [model]",
    description = "The current model is shown when none is named.",
    footer = {
      "",
      "Examples:",
      "  modelstate show-model",
      "  modelstate show-model lab:bob/test --format json"
    })
public final class ShowModelVerb extends ViewVerb {
  @Mixin private ModelOption option = new ModelOption();

  public ShowModelVerb() {
    super(Formats.YAML);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(1);
    var model = word(0).isEmpty() ? option.in(session) : session.model(word(0));
    var answer = model.read("", ModelInfoResults.class);
    return ShowModel.render(answer, session.viewer(model.controller()), format);
  }

  @Override
  public String explain(Problem problem) {
    return problem.detail();
  }
}
