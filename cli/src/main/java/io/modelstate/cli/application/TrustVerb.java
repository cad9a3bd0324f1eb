package io.modelstate.cli.application;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "trust",
    header = "Let an application use the credential of its model.",
    customSynopsis = "modelstate trust [options] <application>",
    footer = {
      "",
      "Examples:",
      "  modelstate trust postgresql",
      "  modelstate trust postgresql --remove"
    })
public final class TrustVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--remove", description = "Take it away again.")
  private boolean remove;

  @Option(names = "--scope", paramLabel = "SCOPE", description = "On Kubernetes: cluster.")
  private String scope = "";

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no application name specified");
    atMost(1);
    var of = model.in(session);
    if (!scope.isEmpty() && !scope.equals("cluster")) {
      throw Refusal.failed("scope %s not valid".formatted(GoQuote.of(scope)));
    }
    var command =
        ChangeOptions.command("ConfigureApplication")
            .put("model", of.uuid())
            .put("application", word(0));
    command.putObject("set").put("trust", remove ? "false" : "true");
    carryOut(session, of.controller(), command);
    return done();
  }
}
