package io.modelstate.cli.config;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Blocked;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "set-model-constraints",
    header = "Say what machines of a model must have.",
    customSynopsis = "modelstate set-model-constraints [options] [key=[value] ...]",
    description = "The whole set is replaced; without words there are none any more.",
    footer = {
      "",
      "Examples:",
      "  modelstate set-model-constraints mem=4G cores=2",
      "  modelstate set-model-constraints mem="
    })
public final class SetModelConstraintsVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    var constraints = ConstraintWords.json(words());
    var of = model.in(session);
    var command = ChangeOptions.command("SetConstraints").put("model", of.uuid());
    command.set("constraints", constraints);
    carryOut(session, of.controller(), command);
    return done();
  }

  @Override
  public String explain(Problem problem) {
    return Blocked.change(problem, problem.withCode());
  }
}
