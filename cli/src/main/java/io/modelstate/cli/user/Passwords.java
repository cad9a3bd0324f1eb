package io.modelstate.cli.user;

import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Surroundings;

/** Asks for a new password: twice, unseen, on a terminal; else a line of standard input. */
final class Passwords {
  private Passwords() {}

  static String fresh(Surroundings around, boolean prompt) {
    if (!prompt) {
      around.say("reading password from stdin...\n");
      return required(around.line());
    }
    var first = asked(around, "new password: ");
    var second = asked(around, "type new password again: ");
    if (!first.equals(second)) {
      throw Refusal.failed("Passwords do not match");
    }
    return first;
  }

  private static String asked(Surroundings around, String question) {
    var console = around.in() == System.in ? System.console() : null;
    if (console != null && console.isTerminal()) {
      around.say(question);
      var typed = console.readPassword();
      return required(typed == null ? "" : new String(typed));
    }
    around.say(question);
    var line = around.line();
    around.say("\n");
    return required(line);
  }

  private static String required(String password) {
    if (password.isEmpty()) {
      throw Refusal.failed("you must enter a password");
    }
    return password;
  }
}
