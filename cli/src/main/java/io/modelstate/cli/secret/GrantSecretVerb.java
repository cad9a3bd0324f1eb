package io.modelstate.cli.secret;

import picocli.CommandLine.Command;

@Command(
    name = "grant-secret",
    header = "Let applications read a secret.",
    customSynopsis =
        "modelstate grant-secret [options] <id>|<name> <application>[,<application> ...]",
    footer = {"", "Examples:", "  modelstate grant-secret my-secret wordpress,mysql"})
public final class GrantSecretVerb extends SecretAccessVerb {
  public GrantSecretVerb() {
    super("GrantSecret");
  }
}
