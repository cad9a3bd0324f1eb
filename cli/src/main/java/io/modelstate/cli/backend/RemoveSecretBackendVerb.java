package io.modelstate.cli.backend;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-secret-backend",
    header = "Forget a backend for secrets.",
    customSynopsis = "modelstate remove-secret-backend [options] <backend>",
    footer = {"", "Examples:", "  modelstate remove-secret-backend myvault --force"})
public final class RemoveSecretBackendVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--force", description = "Even while it holds secrets.")
  private boolean force;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "must specify backend name");
    atMost(1);
    var command =
        ChangeOptions.command("RemoveSecretBackend").put("name", word(0)).put("force", force);
    carryOut(session, controller.in(session), command);
    return done();
  }
}
