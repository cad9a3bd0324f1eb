package io.modelstate.cli.user;

import picocli.CommandLine.Command;

@Command(
    name = "grant",
    header = "Let a user do more.",
    customSynopsis = "modelstate grant [options] <user> <access> [model ...]",
    description = {
      "On models: read, write, admin. On the controller, when no model is named: login, superuser."
    },
    footer = {
      "",
      "Examples:",
      "  modelstate grant bob read mymodel",
      "  modelstate grant bob superuser"
    })
public final class GrantVerb extends AccessVerb {
  public GrantVerb() {
    super("Grant");
  }
}
