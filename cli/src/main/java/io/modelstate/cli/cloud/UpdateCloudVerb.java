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
    name = "update-cloud",
    header = "Give a cloud of a controller another definition.",
    customSynopsis = "modelstate update-cloud [options] <cloud> [file]",
    description = "Without a file, the definition becomes the one that every client knows.",
    footer = {"", "Examples:", "  modelstate update-cloud mine -f clouds.yaml"})
public final class UpdateCloudVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "The file that defines it.")
  private String file = "";

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does.
  @Option(names = "--client", hidden = true)
  private boolean client;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "cloud name required");
    atMost(2);
    var to = controller.in(session);
    var command = ChangeOptions.command("UpdateCloud");
    var from = file.isEmpty() ? word(1) : file;
    command.set("cloud", CloudFile.definition(session.around(), word(0), from));
    return carryOut(session, to, command).isEmpty()
        ? done()
        : said(
            "Cloud %s updated on controller %s%s.\n"
                .formatted(
                    GoQuote.of(word(0)),
                    GoQuote.of(to.name()),
                    from.isEmpty() ? "" : " using provided file"));
  }
}
