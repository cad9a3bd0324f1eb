package io.modelstate.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private static final List<String> LINES =
      """
      # About models.

      file a.yaml
      x: 1
      end
      = juju models
      1> one
      1>
      2> warned
      ? 2

      # Bob has another store.
      bob$ juju login
      < secret
      """
          .lines()
          .toList();

  @Test
  void commandsAreReadWithWhatMustComeOfThem() {
    var script = Script.parse(LINES);
    assertEquals("About models.", script.about());
    assertEquals(Map.of("a.yaml", "x: 1\n"), script.files());
    assertEquals(
        List.of(
            new Step(
                6,
                "",
                true,
                "juju models",
                List.of(),
                new Step.Outcome(List.of("one", ""), List.of("warned"), 2)),
            new Step(
                13,
                "bob",
                false,
                "juju login",
                List.of("secret"),
                new Step.Outcome(List.of(), List.of(), 0))),
        script.steps());
  }

  @Test
  void aLineThatSaysNothingKnownIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Script.parse(List.of("juju models")));
  }

  @Test
  void aRecordedOutcomeReplacesTheOneBefore() {
    var recorded =
        Script.with(
            LINES,
            Map.of(
                6, new Step.Outcome(List.of("two"), List.of(), 0),
                13, new Step.Outcome(List.of(), List.of("ERROR no"), 1)));
    var script = Script.parse(recorded);
    assertEquals(List.of("two"), script.steps().get(0).expected().output());
    assertEquals(0, script.steps().get(0).expected().exit());
    assertEquals(List.of("secret"), script.steps().get(1).input());
    assertEquals(
        new Step.Outcome(List.of(), List.of("ERROR no"), 1), script.steps().get(1).expected());
    assertEquals(recorded, Script.with(recorded, outcomesOf(script)));
  }

  private static Map<Integer, Step.Outcome> outcomesOf(Script script) {
    return script.steps().stream()
        .collect(java.util.stream.Collectors.toMap(Step::line, Step::expected));
  }
}
