package io.modelstate.cli.cloud;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "revoke-cloud",
    header = "Let a user do less on clouds.",
    customSynopsis = "modelstate revoke-cloud [options] <user> <access> <cloud> ...",
    description = "Access is add-model or admin.",
    footer = {"", "Examples:", "  modelstate revoke-cloud bob add-model localhost"})
public final class RevokeCloudVerb extends ChangeVerb {
  private static final int CLOUDS_FROM = 2;

  @Mixin private ControllerOption controller = new ControllerOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no user specified");
    atLeast(CLOUDS_FROM, "no permission level specified");
    atLeast(CLOUDS_FROM + 1, "no cloud specified");
    var to = controller.in(session);
    for (var cloud : words().subList(CLOUDS_FROM, count())) {
      var command =
          ChangeOptions.command("RevokeCloudAccess")
              .put("cloud", cloud)
              .put("user", word(0))
              .put("access", word(1));
      carryOut(session, to, command);
    }
    return done();
  }
}
