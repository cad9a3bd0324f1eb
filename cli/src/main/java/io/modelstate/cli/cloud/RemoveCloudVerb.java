package io.modelstate.cli.cloud;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-cloud",
    header = "Take a cloud from a controller.",
    customSynopsis = "modelstate remove-cloud [options] <cloud>",
    description = "No model may be on it.",
    footer = {"", "Examples:", "  modelstate remove-cloud aws"})
public final class RemoveCloudVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does.
  @Option(names = "--client", hidden = true)
  private boolean client;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "Usage: juju remove-cloud <cloud name>");
    atMost(1);
    var to = controller.in(session);
    var command = ChangeOptions.command("RemoveCloud").put("cloud", word(0));
    return carryOut(session, to, command).isEmpty()
        ? done()
        : said(
            "Removed details of cloud %s from controller %s\n"
                .formatted(GoQuote.of(word(0)), GoQuote.of(to.name())));
  }
}
