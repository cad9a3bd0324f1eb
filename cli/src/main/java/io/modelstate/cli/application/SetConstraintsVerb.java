package io.modelstate.cli.application;

import io.modelstate.cli.config.ConstraintWords;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "set-constraints",
    header = "Say what new machines of an application must have.",
    customSynopsis = "modelstate set-constraints [options] <application> [key=[value] ...]",
    description = "The whole set is replaced; without words there are none any more.",
    footer = {"", "Examples:", "  modelstate set-constraints mysql mem=8G cores=4"})
public final class SetConstraintsVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no application name specified");
    requireApplicationName(word(0));
    var constraints = ConstraintWords.json(words().subList(1, count()));
    var of = model.in(session);
    var command =
        ChangeOptions.command("SetApplicationConstraints")
            .put("model", of.uuid())
            .put("application", word(0));
    command.set("constraints", constraints);
    carryOut(session, of.controller(), command);
    return done();
  }
}
