package io.modelstate.cli.block;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "enable-command",
    header = "Allow again what was disabled.",
    customSynopsis = "modelstate enable-command [options] <command set>",
    description = "Sets are destroy-model, remove-object and all.",
    footer = {"", "Examples:", "  modelstate enable-command destroy-model"})
public final class EnableCommandVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    var set = CommandSets.require(word(0));
    atMost(1);
    var of = model.in(session);
    var command =
        ChangeOptions.command("EnableCommand").put("model", of.uuid()).put("command-set", set);
    carryOut(session, of.controller(), command);
    return done();
  }
}
