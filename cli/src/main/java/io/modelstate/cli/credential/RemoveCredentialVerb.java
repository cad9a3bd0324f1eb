package io.modelstate.cli.credential;

import io.modelstate.cli.cloud.CloudDirectory;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-credential",
    header = "Remove a credential from a controller.",
    customSynopsis = "modelstate remove-credential [options] <cloud> <credential>",
    footer = {"", "Examples:", "  modelstate remove-credential localhost mine"})
public final class RemoveCredentialVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does.
  @Option(names = "--client", hidden = true)
  private boolean client;

  @Option(names = "--force", description = "Even while models use it.")
  private boolean force;

  @Override
  public Rendered run(Session session) {
    atLeast(2, "Usage: juju remove-credential <cloud-name> <credential-name>");
    atMost(2);
    var to = controller.in(session);
    if (new CloudDirectory(to).find(word(0)).isEmpty()) {
      throw Refusal.failed("cloud %s not valid".formatted(word(0)));
    }
    session
        .around()
        .say("Found remote cloud %s from the controller.\n".formatted(GoQuote.of(word(0))));
    var id = new CredentialId(word(0), new UserName(to.account().user()), word(1));
    var command =
        ChangeOptions.command("RemoveCredential")
            .put("credential", id.toString())
            .put("force", force);
    return carryOut(session, to, command).isEmpty()
        ? done()
        : said(
            "Credential %s for cloud %s removed from the controller %s.\n"
                .formatted(GoQuote.of(word(1)), GoQuote.of(word(0)), GoQuote.of(to.name())));
  }
}
