package io.modelstate.cli.cloud;

import picocli.CommandLine.Command;

@Command(
    name = "revoke-cloud",
    header = "Let a user do less on clouds.",
    customSynopsis = "modelstate revoke-cloud [options] <user> <access> <cloud> ...",
    description = "Access is add-model or admin.",
    footer = {"", "Examples:", "  modelstate revoke-cloud bob add-model localhost"})
public final class RevokeCloudVerb extends CloudAccessVerb {
  public RevokeCloudVerb() {
    super("RevokeCloudAccess");
  }
}
