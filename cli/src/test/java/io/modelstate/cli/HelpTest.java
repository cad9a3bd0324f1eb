package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  @TempDir private Path folder;

  static Stream<String> verbs() {
    return Verbs.GROUPS
        .lines()
        .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).strip().split(" ", -1)));
  }

  private Terminal.Outcome run(String... words) {
    return new Terminal(new FakeController(), folder).run(words);
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbExplainsItself(String verb) {
    var outcome = run(verb, "--help");

    assertEquals(0, outcome.exitCode());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains("Usage: modelstate " + verb), outcome.out());
    assertEquals(outcome, run("help", verb));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void theListHasEveryVerbWithItsSummary(String verb) {
    assertTrue(
        run("help").out().lines().anyMatch(line -> line.matches("  " + verb + " +[A-Z].*\\.")),
        verb);
  }

  @Test
  void noWordsAtAllAreAnsweredWithTheList() {
    assertEquals(run("help"), run());
  }

  @Test
  void anUnknownVerbIsWrongUsage() {
    assertEquals(
        new Terminal.Outcome(
            2, "", "ERROR \"nosuch\" is not a modelstate verb. See \"modelstate help\".\n"),
        run("nosuch"));
  }

  @Test
  void optionsAreCheckedAsJujuDoes() {
    assertEquals("ERROR option provided but not defined: --nope\n", run("status", "--nope").err());
    assertEquals("ERROR option needs an argument: --model\n", run("status", "-m").err());
    assertEquals(2, run("status", "-m").exitCode());
  }
}
