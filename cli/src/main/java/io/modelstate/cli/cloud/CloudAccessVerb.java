package io.modelstate.cli.cloud;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Mixin;

/** What giving and taking access to clouds have in common. */
abstract class CloudAccessVerb extends ChangeVerb {
  private static final int CLOUDS_FROM = 2;

  @Mixin private ControllerOption controller = new ControllerOption();

  private final String command;

  CloudAccessVerb(String command) {
    this.command = command;
  }

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no user specified");
    atLeast(CLOUDS_FROM, "no permission level specified");
    atLeast(CLOUDS_FROM + 1, "no cloud specified");
    var to = controller.in(session);
    for (var cloud : words().subList(CLOUDS_FROM, count())) {
      var change =
          ChangeOptions.command(command)
              .put("cloud", cloud)
              .put("user", word(0))
              .put("access", word(1));
      carryOut(session, to, change);
    }
    return done();
  }
}
