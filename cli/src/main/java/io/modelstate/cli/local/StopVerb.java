package io.modelstate.cli.local;

import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "stop",
    header = "Stop a controller of this machine.",
    customSynopsis = "modelstate stop [options] <name>",
    description = "What it holds stays, unless --remove is given.",
    footer = {
      "",
      "Examples:",
      "  modelstate stop lab",
      "  modelstate stop --remove --no-prompt lxd-daily"
    })
public final class StopVerb extends Verb {
  @Option(
      names = "--remove",
      description = "Remove its data folder and its entries in the client store too.")
  private boolean remove;

  @Option(names = "--no-prompt", description = "Do not ask before removing.")
  private boolean noPrompt;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no controller specified");
    atMost(1);
    var around = session.around();
    var folder = Homes.data(around, word(0));
    if (Files.notExists(folder.resolve("modelstate.format"))) {
      throw Refusal.failed(
          "no controller %s on this machine: there is no data folder %s"
              .formatted(GoQuote.of(word(0)), folder));
    }
    if (remove && !noPrompt) {
      confirm(around);
    }
    boolean ran = new FolderOwner(folder).stop();
    if (remove) {
      remove(session, folder);
      return said("Controller %s removed\n".formatted(GoQuote.of(word(0))));
    }
    return said(
        "Controller %s %s\n".formatted(GoQuote.of(word(0)), ran ? "stopped" : "was not running"));
  }

  private void confirm(Surroundings around) {
    around.say(
        "WARNING This will remove the controller %s with all its models and its history.\n\n"
                .formatted(GoQuote.of(word(0)))
            + "To continue, enter the name of the controller: ");
    if (!around.line().strip().equals(word(0))) {
      throw Refusal.failed("controller removal: aborted");
    }
  }

  private void remove(Session session, Path folder) {
    DataFolders.remove(folder);
    DataFolders.remove(Homes.log(session.around(), word(0)));
    session.updateControllers(known -> known.without(word(0)));
    session.updateAccounts(known -> known.without(word(0)));
    session.store().updateModels(known -> known.without(word(0)));
  }
}
