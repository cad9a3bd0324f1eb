package io.modelstate.cli;

import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The help of the program and of its verbs. */
final class Help {
  private static final String HEAD =
      """
      modelstate keeps the state of a Juju controller's models, without a cloud.
      It runs no charm code and no workloads; clients such as juju, Terraform and
      python-libjuju can use it as they use a real controller.

      Usage: modelstate VERB [options] [words]
      """;
  private static final String FOOT =
      """

      modelstate help VERB shows the options of a verb, with examples.
      To try it: modelstate demo. To keep a controller running: modelstate up.
      """;

  private Help() {}

  /** All verbs when {@code word} is empty. */
  static Rendered of(String word) {
    if (word.isEmpty()) {
      return new Rendered(all(), "", 0);
    }
    return Verbs.named(word).map(Lines::of).map(Help::of).orElseGet(() -> unknown(word));
  }

  static Rendered of(CommandLine line) {
    line.setUsageHelpWidth(100);
    return new Rendered(line.getUsageMessage(Ansi.OFF), "", 0);
  }

  static Rendered unknown(String word) {
    return new Rendered(
        "",
        "ERROR %s is not a modelstate verb. See \"modelstate help\".\n".formatted(GoQuote.of(word)),
        2);
  }

  private static String all() {
    var text = new StringBuilder(HEAD);
    for (var line : Verbs.GROUPS.lines().toList()) {
      int colon = line.indexOf(':');
      text.append('\n').append(line, 0, colon + 1).append('\n');
      for (var name : line.substring(colon + 1).strip().split(" ", -1)) {
        text.append("  %-27s%s\n".formatted(name, summary(name)));
      }
    }
    return text.append(FOOT).toString();
  }

  private static String summary(String name) {
    return Verbs.named(name)
        .map(verb -> verb.getClass().getAnnotation(Command.class))
        .map(command -> String.join(" ", command.header()))
        .orElse("");
  }
}
