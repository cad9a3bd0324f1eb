package io.modelstate.cli;

import io.modelstate.cli.session.Surroundings;
import java.util.Arrays;
import java.util.List;

/**
 * Runs several command lines in one process. The build does so once, for the JVM to note what a
 * start needs; what is printed is of no interest.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Each argument is a command line of its own, its words parted by blanks. */
  public static void main(String[] lines) {
    for (var line : lines) {
      List<String> words = Arrays.asList(line.split(" ", -1));
      try (var session = Main.session(Surroundings.ofProcess(), words)) {
        int exitCode = Main.run(session);
        if (exitCode != 0) {
          session.around().say("%s: exit code %d%n".formatted(line, exitCode));
        }
      }
    }
  }
}
