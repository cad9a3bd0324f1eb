package io.modelstate.cli.application;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "unexpose",
    header = "Make an application reachable from its model only.",
    customSynopsis = "modelstate unexpose [options] <application>",
    footer = {
      "",
      "Examples:",
      "  modelstate unexpose wordpress",
      "  modelstate unexpose wordpress --endpoints web"
    })
public final class UnexposeVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--endpoints", paramLabel = "NAMES", description = "Only what these open.")
  private String endpoints = "";

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no application name specified");
    atMost(1);
    var of = model.in(session);
    var command =
        ChangeOptions.command("UnexposeApplication")
            .put("model", of.uuid())
            .put("application", word(0));
    ExposeVerb.list(endpoints).forEach(command.putArray("endpoints")::add);
    carryOut(session, of.controller(), command);
    return done();
  }
}
