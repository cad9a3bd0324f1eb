package io.modelstate.cli.block;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "enable-destroy-controller",
    header = "Allow all disabled commands of all models again.",
    customSynopsis = "modelstate enable-destroy-controller [options]",
    description = "A controller cannot be destroyed while a command is disabled in any model.",
    footer = {"", "Examples:", "  modelstate enable-destroy-controller"})
public final class EnableDestroyControllerVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Override
  public Rendered run(Session session) {
    atMost(0);
    carryOut(session, controller.in(session), ChangeOptions.command("RemoveBlocks"));
    return done();
  }
}
