package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchVerbTest {
  private static final String MODELS =
      """
      {"results":[{"result":{"name":"late","uuid":"e2f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e13",
      "owner-tag":"user-admin","cloud-tag":"cloud-labcloud"}}]}
      """;

  private final FakeController controller = new FakeController();
  @TempDir private Path folder;
  private Terminal terminal = new Terminal(controller, Path.of(""));

  @BeforeEach
  void openATerminal() {
    terminal = new Terminal(controller, folder).withLabs();
  }

  @ParameterizedTest
  @CsvSource({
    "bob/beta,         lab:admin/test -> lab:bob/beta",
    ":bob/beta,        lab:admin/test -> lab:bob/beta",
    "lab:bob/beta,     lab:admin/test -> lab:bob/beta",
    "test,             lab:admin/test (no change)",
    "lab:test,         lab:admin/test (no change)",
    "lab2,             lab:admin/test -> lab2 (controller)",
    "lab2:,            lab:admin/test -> lab2 (controller)",
    "lab:,             lab:admin/test (no change)",
    "lab,              lab:admin/test (no change)"
  })
  void understandsEveryForm(String target, String says) {
    var outcome = terminal.run("switch", target);

    assertEquals(new Terminal.Outcome(0, "", says + "\n"), outcome);
    assertTrue(controller.paths().isEmpty(), "nothing is asked about what is known");
  }

  @Test
  void printsTheCurrentModel() {
    assertEquals("lab:admin/test\n", terminal.run("switch").out());
  }

  @Test
  void looksForAnUnknownModelOnTheController() {
    controller.answering("/v1/models?all=true", MODELS);

    assertEquals("lab:admin/test -> lab:admin/late\n", terminal.run("switch", "late").err());
    assertEquals("admin/late", terminal.store().models().of("lab").currentModel());
  }

  @ParameterizedTest
  @CsvSource({
    "nosuch,      1, '\"nosuch\" is not the name of a model or controller'",
    "foo:bar,     1, '\"foo:bar\" is not the name of a model or controller'",
    "c2f0e9a4,    1, '\"c2f0e9a4\" is not the name of a model or controller'",
    "foo:,        1, controller foo not found",
    "--model,     2, option provided but not defined: --model"
  })
  void refusesWhatIsNeither(String target, int exitCode, String text) {
    controller.answering("/v1/models?all=true", "{\"results\":[]}");

    assertEquals(
        new Terminal.Outcome(exitCode, "", "ERROR " + text + "\n"), terminal.run("switch", target));
  }

  @Test
  void refusesWhileTheEnvironmentDecides() {
    assertEquals(
        "ERROR cannot switch when JUJU_MODEL is overriding the model (set to \"x\")\n",
        terminal.with("JUJU_MODEL", "x").run("switch", "test").err());
  }
}
