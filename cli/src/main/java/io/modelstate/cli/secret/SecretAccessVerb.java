package io.modelstate.cli.secret;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Mixin;

/** Gives or takes applications the right to read a secret. */
abstract class SecretAccessVerb extends ChangeVerb {
  private final String command;

  @Mixin private ModelOption model = new ModelOption();

  SecretAccessVerb(String command) {
    this.command = command;
  }

  @Override
  public final Rendered run(Session session) {
    atLeast(2, "missing secret URI or application name");
    atMost(2);
    var of = model.in(session);
    var body = ChangeOptions.command(command).put("model", of.uuid()).put("secret", word(0));
    var applications = body.putArray("applications");
    for (var application : word(1).split(",", -1)) {
      applications.add(application);
    }
    carryOut(session, of.controller(), body);
    return done();
  }

  /** Juju says of each application why; the secret itself not being there is said as it is. */
  @Override
  public String explain(Problem problem) {
    var text = super.explain(problem);
    return text.startsWith("cannot change access")
        ? "failed to grant/revoke secret: " + text
        : text;
  }
}
