package io.modelstate.cli.local;

import io.modelstate.api.FolderCheck;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.render.Rendered;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    header = "Verify the history of a controller of this machine.",
    customSynopsis = "modelstate verify [options] [<name>]",
    description = {
      "Recomputes the hash of every event and every commit, and compares the snapshots with what",
      "the events come to. The controller may run meanwhile. Note the last commit somewhere else:",
      "a history that somebody computed anew shows against it. The exit code is 1 for a history",
      "that was changed or damaged; the text says where."
    },
    footer = {"", "Examples:", "  modelstate verify", "  modelstate verify lab"})
public final class VerifyVerb extends Verb {
  @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
  private String data = "";

  @Override
  public Rendered run(Session session) {
    atMost(1);
    var name = words().isEmpty() ? session.controllerName("") : word(0);
    var folder = data.isEmpty() ? Homes.data(session.around(), name) : Path.of(data);
    var result = FolderCheck.of(folder.toAbsolutePath());
    if (!result.sound()) {
      throw Refusal.failed(result.sentence());
    }
    return printed(result.sentence() + "\n");
  }
}
