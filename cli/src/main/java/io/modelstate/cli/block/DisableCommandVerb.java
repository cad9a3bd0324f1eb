package io.modelstate.cli.block;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "disable-command",
    header = "Keep a model from being changed.",
    customSynopsis = "modelstate disable-command [options] <command set> [message ...]",
    description =
        "Sets are destroy-model, remove-object and all. Those who are stopped see the"
            + " message.",
    footer = {
      "",
      "Examples:",
      "  modelstate disable-command destroy-model \"Check with SA before destruction.\"",
      "  modelstate disable-command all -m lab:prod"
    })
public final class DisableCommandVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    var set = CommandSets.require(word(0));
    var of = model.in(session);
    var command =
        ChangeOptions.command("DisableCommand")
            .put("model", of.uuid())
            .put("command-set", set)
            .put("message", String.join(" ", words().subList(1, count())));
    carryOut(session, of.controller(), command);
    return done();
  }
}
