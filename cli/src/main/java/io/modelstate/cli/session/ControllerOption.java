package io.modelstate.cli.session;

import picocli.CommandLine.Option;

/** Which controller. */
public final class ControllerOption {
  @Option(
      names = {"-c", "--controller"},
      paramLabel = "CONTROLLER",
      description = "The controller to ask; the current one when left out.")
  private String name = "";

  public String name() {
    return name;
  }

  public Controller in(Session session) {
    return session.controller(name);
  }
}
