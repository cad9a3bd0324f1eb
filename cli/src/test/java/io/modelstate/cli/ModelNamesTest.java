package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which model a name on the command line means. */
class ModelNamesTest {
  private static final String NONE = "{\"constraints\":{\"mem\":4096}}";

  private final FakeController controller = new FakeController();
  @TempDir private Path folder;
  private Terminal terminal = new Terminal(controller, Path.of(""));

  @BeforeEach
  void openATerminal() {
    terminal = new Terminal(controller, folder).withLabs();
    controller.answering("/v1/models?all=true", "{\"results\":[]}");
  }

  private static String constraints(String uuid) {
    return "/v1/models/" + uuid + "/constraints";
  }

  @ParameterizedTest
  @CsvSource({"test", "admin/test", "lab:test", "lab:admin/test", Terminal.TEST_UUID, "c2f0e9a4"})
  void findsAKnownModel(String name) {
    controller.answering(constraints(Terminal.TEST_UUID), NONE);

    assertEquals("mem=4096M\n", terminal.run("model-constraints", "-m", name).out());
    assertEquals(1, controller.paths().size());
  }

  @Test
  void findsTheModelOfTheEnvironment() {
    controller.answering(constraints(Terminal.BETA_UUID), NONE);

    assertEquals(
        "mem=4096M\n", terminal.with("JUJU_MODEL", "lab:bob/beta").run("model-constraints").out());
  }

  @ParameterizedTest
  @CsvSource({
    "nosuch,     model lab:admin/nosuch not found",
    "bob/nosuch, model lab:bob/nosuch not found",
    "b/x,        'user name \"b\" not valid'",
    "nolab:x,    controller nolab not found"
  })
  void refusesWhatIsNowhere(String name, String text) {
    var outcome = terminal.run("model-constraints", "-m", name);

    assertEquals(new Terminal.Outcome(1, "", "ERROR " + text + "\n"), outcome);
  }

  @Test
  void saysSoWhenThereIsNoCurrentModel() {
    terminal.run("switch", "lab2");

    assertEquals(
        "ERROR No model in focus.",
        terminal.run("model-constraints").err().lines().toList().getFirst());
  }

  @Test
  void forgetsAModelThatIsGone() {
    controller.refusing(
        "GET " + constraints(Terminal.TEST_UUID), 404, "unknown model", "model not found");

    assertEquals(
        "ERROR model \"admin/test\" has been removed from the controller, run 'juju models' and"
            + " switch to one of them.\n",
        terminal.run("model-constraints").err());
    assertEquals("", terminal.store().models().of("lab").currentModel());
  }

  @Test
  void saysSoWhenThereIsNoController(@TempDir Path empty) {
    assertEquals(
        "ERROR No controllers registered.",
        new Terminal(controller, empty).run("models").err().lines().toList().getFirst());
  }
}
