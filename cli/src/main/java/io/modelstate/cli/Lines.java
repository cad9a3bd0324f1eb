package io.modelstate.cli;

import io.modelstate.cli.session.Verb;
import io.modelstate.wire.GoQuote;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Sets up the parser of a verb's words, and says in Juju's words what it complains about. */
final class Lines {
  private Lines() {}

  static CommandLine of(Verb verb) {
    return new CommandLine(verb)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setOverwrittenOptionsAllowed(true)
        .setUnmatchedOptionsArePositionalParams(false)
        .setUnmatchedArgumentsAllowed(false);
  }

  static String complaint(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched ->
          "option provided but not defined: " + option(unmatched.getUnmatched().getFirst());
      case MissingParameterException missing
          when missing.getMissing().getFirst() instanceof OptionSpec option ->
          "option needs an argument: " + option.longestName();
      default ->
          e.getArgSpec() instanceof OptionSpec option
              ? "invalid value %s for option %s"
                  .formatted(GoQuote.of(String.valueOf(e.getValue())), option.longestName())
              : String.valueOf(e.getMessage());
    };
  }

  private static String option(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }
}
