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
    name = "bind",
    header = "Change the spaces of an application's endpoints.",
    customSynopsis =
        "modelstate bind [options] <application> [<default space>] [<endpoint>=<space> ...]",
    footer = {"", "Examples:", "  modelstate bind mysql alpha db=internal"})
public final class BindVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--force", description = "Also where units are not in the space.")
  private boolean force;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no application specified");
    requireApplicationName(word(0));
    atLeast(2, "no bindings specified");
    var bindings = Bindings.json(String.join(" ", words().subList(1, count())));
    var of = model.in(session);
    var command =
        ChangeOptions.command("BindEndpoints")
            .put("model", of.uuid())
            .put("application", word(0))
            .put("force", force);
    command.set("endpoint-bindings", bindings);
    carryOut(session, of.controller(), command);
    return done();
  }
}
