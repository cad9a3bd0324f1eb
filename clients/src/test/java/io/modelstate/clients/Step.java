package io.modelstate.clients;

import java.util.List;

/**
 * One command of a script and what must come of it.
 *
 * @param line where it stands in the script, from 1
 * @param user whose client store it uses; empty for the first user's
 * @param alike whether {@code modelstate} must print the same for the same words
 * @param input what is typed
 */
record Step(
    int line, String user, boolean alike, String command, List<String> input, Outcome expected) {
  /**
   * What a command leaves behind.
   *
   * @param output the lines of standard output
   * @param errors the lines of standard error
   */
  record Outcome(List<String> output, List<String> errors, int exit) {
    /** Standard output, standard error and exit code in the notation of scripts. */
    List<String> notation() {
      var lines = new java.util.ArrayList<String>();
      output.forEach(line -> lines.add(("1> " + line).stripTrailing()));
      errors.forEach(line -> lines.add(("2> " + line).stripTrailing()));
      if (exit != 0) {
        lines.add("? " + exit);
      }
      return List.copyOf(lines);
    }
  }

  /** The same words, said to our own program. */
  String ownCommand() {
    return command.replaceAll("(^|[|;&] *)juju ", "$1modelstate ");
  }
}
