package io.modelstate.cli.session;

import picocli.CommandLine.Option;

/** How things are removed that something else hangs on. */
public final class RemovalOptions {
  @Option(names = "--no-prompt", description = "Do not ask.")
  private boolean noPrompt;

  @Option(names = "--force", description = "Go on past errors.")
  private boolean force;

  @Option(names = "--no-wait", description = "With --force: do not wait between the steps.")
  private boolean noWait;

  /** Refuses options that only make sense together. */
  public void check() {
    if (noWait && !force) {
      throw Refusal.usage("--no-wait without --force not valid");
    }
  }

  public boolean force() {
    return force;
  }

  boolean asks() {
    return !noPrompt;
  }
}
