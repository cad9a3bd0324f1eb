package io.modelstate.runtime.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.agent.CloudPlan.Stage;
import io.modelstate.domain.model.agent.CloudPlan.Step;
import io.modelstate.domain.model.agent.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudScriptTest {
  @Test
  void theFirstRuleThatFitsAStepDecides() {
    var script =
        CloudScript.parse(
            """
            otherwise: stuck
            rules:
            - {machine: "1", stage: boot, after: 90s}
            - {machine: "*", after: never}
            - {machine: "1", after: 1s}
            - {application: blog, after: 2m}
            """);
    assertEquals(Optional.of(Duration.ofSeconds(90)), delay(script, machine("1", Stage.BOOT)));
    assertEquals(Optional.empty(), delay(script, machine("1", Stage.START)));
    var elect = new Step(new Subject.OfApplication("blog"), Stage.ELECT, List.of());
    assertEquals(Optional.of(Duration.ofMinutes(2)), delay(script, elect));
    var other = new Step(new Subject.OfUnit("blog/0"), Stage.INSTALL, List.of());
    assertEquals(Pace.STUCK.delay(other), delay(script, other));
  }

  @Test
  void aRuleThatOnlySaysWhatIsSeenLeavesThePace() {
    var script = CloudScript.parse("rules: [{unit: 'a/*', status: blocked}]");
    var settle = new Step(new Subject.OfUnit("a/1"), Stage.SETTLE, List.of());
    assertEquals(Optional.of(Duration.ZERO), delay(script, settle));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                           | it is empty
          otherwise: slow                              | otherwise is at-once, realistic or stuck, not slow
          rules: [{machine: "0"}]                      | rule 1 says nothing
          rules: [{after: 1s}]                         | rule 1 must name one machine, unit
          rules: [{machine: "0", unit: a/0, after: 1s}] | rule 1 must name one machine, unit
          rules: [{unit: a/0, after: soon}]            | rule 1: "soon" is no duration
          rules: [{unit: a/0, after: -1s}]             | rule 1: "-1s" is no duration
          rules: [{unit: a/0, stage: fly, after: 1s}]  | rule 1: there is no stage "fly"; there are start, boot
          rules: [{unit: a/0, fails: no}]              | rule 1 fails: only a machine does
          rules: [{machine: "0", status: down}]        | rule 1 has a status without at
          rules: [{unit: a/0, at: 1s}]                 | rule 1 has at: it needs a status
          rules: [{storage: a/0, at: 1s, status: x}]   | rule 1 has at: it is for units and machines
          rules: [{unit: a/0, when: 1s}]               | line 1: there is no "when"
          rules: {}                                    | Cannot deserialize
          'rules: ['                                   | expected the node content
          """)
  void whatIsNoScriptIsRefused(String yaml, String why) {
    var text = assertThrows(Rejected.class, () -> CloudScript.parse(yaml)).message();
    assertTrue(text.startsWith("this is no script of a cloud: "), text);
    assertTrue(text.contains(why), text);
  }

  /** What the documentation shows is a script. */
  @Test
  void theDocumentedScriptIsOne() throws IOException {
    var page = Files.readString(Path.of("../../docs/simulated-cloud.md"));
    int begin = page.indexOf("```yaml\n") + "```yaml\n".length();
    var script = CloudScript.parse(page.substring(begin, page.indexOf("```", begin)));
    assertEquals(1, script.moments().size());
  }

  private static Optional<Duration> delay(CloudScript script, Step step) {
    return script.delay(step);
  }

  private static Step machine(String id, Stage stage) {
    return new Step(new Subject.OfMachine(id), stage, List.of());
  }
}
