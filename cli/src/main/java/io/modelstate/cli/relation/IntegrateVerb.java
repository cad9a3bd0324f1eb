package io.modelstate.cli.relation;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "integrate",
    header = "Integrate two applications.",
    customSynopsis =
        "modelstate integrate [options] <application>[:<endpoint>] <application>[:<endpoint>]",
    footer = {"", "Examples:", "  modelstate integrate wordpress mysql:db"})
public final class IntegrateVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    if (count() != 2) {
      throw Refusal.usage("an integration must involve two applications");
    }
    var of = model.in(session);
    var command = ChangeOptions.command("Integrate").put("model", of.uuid());
    words().forEach(command.putArray("endpoints")::add);
    carryOut(session, of.controller(), command);
    return done();
  }
}
