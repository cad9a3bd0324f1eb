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

  public static String destroy(String text) {
    return """
    %s

    destroy-model operation has been disabled for the current model.
    To enable the command run

        juju enable-command destroy-model

    """
        .formatted(text);
  }
}
