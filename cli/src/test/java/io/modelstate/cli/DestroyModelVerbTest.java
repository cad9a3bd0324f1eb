package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestroyModelVerbTest {
  private static final String PATH = "/v1/models/" + Terminal.TEST_UUID + "/model-status";
  private static final String STATUS =
      """
      {"models":[{"model-tag":"model-%s","hosted-machine-count":1,"application-count":2,
      "applications":[{"name":"db"},{"name":"web"}],"machines":[{"id":"0","instance-id":"i-0"}]%s}]}
      """;

  private final FakeController controller = new FakeController();
  @TempDir private Path folder;
  private Terminal terminal = new Terminal(controller, Path.of(""));

  @BeforeEach
  void openATerminal() {
    terminal = new Terminal(controller, folder).withLabs();
    controller.answering(PATH, STATUS.formatted(Terminal.TEST_UUID, ""));
  }

  private Terminal.Outcome run(String words) {
    return terminal.run(("destroy-model " + words).split(" ", -1));
  }

  @Test
  void asksForTheName() {
    assertEquals(
        """
        WARNING This command will destroy the "test" model and affect the following resources. It cannot be stopped.

         - 1 machine will be destroyed
          - machine list: "0 (i-0)"
         - 2 applications will be removed
          - application list: "db" "web"
         - 0 filesystem and 0 volume will be destroyed

        To continue, enter the name of the model to be unregistered: ERROR model destruction: aborted
        """,
        terminal.typing("x\n").run("destroy-model", "lab:test").err());
    assertTrue(controller.commands().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "test --destroy-storage --release-storage | 2 | --destroy-storage and --release-storage"
            + " cannot both be specified",
        "test --timeout 1m        | 2 | --timeout can only be used with --force (dangerous)",
        "test --timeout=-1m       | 2 | --timeout must be zero or greater",
        "test --no-wait           | 1 | --no-wait without --force not valid",
        "--no-prompt              | 2 | no model specified"
      })
  void refusesWrongWords(String words, int exitCode, String text) {
    assertEquals(new Terminal.Outcome(exitCode, "", "ERROR " + text + "\n"), run(words));
  }

  @Test
  void stopsWhereStorageWouldBeLeft() {
    controller.answering(
        PATH,
        STATUS.formatted(Terminal.TEST_UUID, ",\"volumes\":[{\"id\":\"0\",\"detachable\":true}]"));

    var outcome = run("test --no-prompt");

    assertTrue(
        outcome
            .err()
            .startsWith(
                """
                ERROR cannot destroy model "test"

                The model has persistent storage remaining:
                    1 volume(s)

                To destroy the storage, run the destroy-model
                """),
        outcome.err());
    assertTrue(controller.commands().isEmpty());
  }

  @Test
  void saysHowToEnableWhatIsDisabled() {
    controller.refusing("POST /v1/commands", 409, "keep it", "operation is blocked");

    assertEquals(
        """
        Destroying modelERROR cannot destroy model: keep it

        destroy-model operation has been disabled for the current model.
        To enable the command run

            juju enable-command destroy-model


        """,
        run("test --no-prompt").err());
  }

  @Test
  void saysWhatIsToBecomeOfStorage() {
    run("test --no-prompt --release-storage --force --dry-run");

    assertEquals(
        "{\"command\":\"DestroyModel\",\"model\":\"%s\",\"force\":true,\"destroy-storage\":false}"
            .formatted(Terminal.TEST_UUID),
        controller.commands().getFirst());
  }
}
