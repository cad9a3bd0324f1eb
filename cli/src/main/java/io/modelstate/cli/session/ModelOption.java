package io.modelstate.cli.session;

import picocli.CommandLine.Option;

/** Which model. */
public final class ModelOption {
  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      description = "The model: [controller:][owner/]model or a UUID; the current one if left out.")
  private String name = "";

  public ModelRef in(Session session) {
    return session.model(name);
  }
}
