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
    name = "add-cloud",
    header = "Let a controller's models be on another cloud.",
    customSynopsis = "modelstate add-cloud [options] <cloud> [file]",
    description =
        "The cloud is one that every client knows, such as aws, or is defined in a yaml"
            + " file. It is simulated: nothing is called there.",
    footer = {
      "",
      "Examples:",
      "  modelstate add-cloud aws",
      "  modelstate add-cloud mine clouds.yaml"
    })
public final class AddCloudVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "The file that defines it.")
  private String file = "";

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does.
  @Option(
      names = {"--force", "--client"},
      hidden = true)
  private boolean ignored;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no cloud specified");
    atMost(2);
    var to = controller.in(session);
    var command = ChangeOptions.command("AddCloud");
    command.set(
        "cloud", CloudFile.definition(session.around(), word(0), file.isEmpty() ? word(1) : file));
    return carryOut(session, to, command).isEmpty()
        ? done()
        : said(
            """
            Cloud %s added to controller %s.
            To upload a credential to the controller for cloud %s, use\s
            * 'add-model' with --credential option or
            * 'add-credential -c %s'.
            """
                .formatted(
                    GoQuote.of(word(0)), GoQuote.of(to.name()), GoQuote.of(word(0)), word(0)));
  }
}
