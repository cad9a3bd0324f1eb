package io.modelstate.cli.session;

import io.modelstate.cli.http.Problem;

/** What follows the message when a command has been disabled. */
public final class Blocked {

  private Blocked() {}

  /** {@code text} itself, for any other problem. */
  public static String change(Problem problem, String text) {
    return problem.isBlocked()
        ? """
        %s

        All operations that change model have been disabled for the current model.
        To enable changes, run

            juju enable-command all

        """
            .formatted(text)
        : text;
  }
}
