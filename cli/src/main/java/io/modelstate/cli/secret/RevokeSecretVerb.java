package io.modelstate.cli.secret;

import picocli.CommandLine.Command;

@Command(
    name = "revoke-secret",
    header = "Let applications read a secret no longer.",
    customSynopsis =
        "modelstate revoke-secret [options] <id>|<name> <application>[,<application> ...]",
    footer = {"", "Examples:", "  modelstate revoke-secret my-secret wordpress,mysql"})
public final class RevokeSecretVerb extends SecretAccessVerb {
  public RevokeSecretVerb() {
    super("RevokeSecret");
  }
}
