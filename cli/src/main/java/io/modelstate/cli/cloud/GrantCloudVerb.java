package io.modelstate.cli.cloud;

import picocli.CommandLine.Command;

@Command(
    name = "grant-cloud",
    header = "Let a user do more on clouds.",
    customSynopsis = "modelstate grant-cloud [options] <user> <access> <cloud> ...",
    description = "Access is add-model or admin.",
    footer = {"", "Examples:", "  modelstate grant-cloud bob add-model localhost"})
public final class GrantCloudVerb extends CloudAccessVerb {
  public GrantCloudVerb() {
    super("GrantCloudAccess");
  }
}
