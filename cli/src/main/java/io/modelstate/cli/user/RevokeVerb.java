package io.modelstate.cli.user;

import picocli.CommandLine.Command;

@Command(
    name = "revoke",
    header = "Let a user do less.",
    customSynopsis = "modelstate revoke [options] <user> <access> [model ...]",
    description = {"What is below the revoked access stays: without write a user still has read."},
    footer = {
      "",
      "Examples:",
      "  modelstate revoke bob write mymodel",
      "  modelstate revoke bob superuser"
    })
public final class RevokeVerb extends AccessVerb {
  public RevokeVerb() {
    super("Revoke");
  }
}
