package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes is said before it goes. */
class RemovalVerbsTest {
  private static final String STATUS = "/v1/models/%s/status?storage=true";
  private static final String DRY = "POST /v1/commands?dry-run=true";

  private final FakeController controller = new FakeController();
  @TempDir private Path folder;
  private Terminal terminal = new Terminal(controller, Path.of(""));

  @BeforeEach
  void openATerminal() {
    terminal = new Terminal(controller, folder).withLabs();
    controller.carryingOut("/v1/commands?dry-run=true", "{\"events\":[]}");
    controller.answering(
        STATUS.formatted(Terminal.TEST_UUID),
        """
        {"applications":{"db":{"units":{"db/10":{"machine":"1"},"db/2":{"machine":"0"}}}},
         "storage":[
          {"storage-tag":"storage-data-0","persistent":true,
           "attachments":{"unit-db-2":{"unit-tag":"unit-db-2"}}},
          {"storage-tag":"storage-tmp-1","persistent":false,
           "attachments":{"unit-db-2":{"unit-tag":"unit-db-2"}}}]}
        """);
  }

  @Test
  void saysWhatGoesWithAnApplicationAndAsks() {
    var outcome = terminal.typing("y\n").run("remove-application", "db");

    assertEquals(
        new Terminal.Outcome(
            0,
            """
            will remove application db
            - will remove unit db/2
            - will remove unit db/10
            - will remove storage tmp/1
            - will detach storage data/0
            """,
            "WARNING This command will perform the following actions:\n\nContinue [y/N]? "),
        outcome);
    assertEquals("POST /v1/commands", controller.paths().getLast());
  }

  @Test
  void removesNothingWithoutAYes() {
    var outcome = terminal.typing("\n").run("remove-unit", "db/2");

    assertEquals(1, outcome.exitCode());
    assertEquals(
        "WARNING This command will perform the following actions:\n\nContinue [y/N]? "
            + "ERROR unit removal: aborted\n",
        outcome.err());
    assertEquals(DRY, controller.paths().getLast());
  }

  @Test
  void storageGoesAlongWhereThatIsAskedFor() {
    var outcome = terminal.run("remove-unit", "db/2", "--no-prompt", "--destroy-storage");

    assertEquals(
        new Terminal.Outcome(
            0,
            """
            will remove unit db/2
            - will remove storage data/0
            - will remove storage tmp/1
            """,
            ""),
        outcome);
    assertEquals(
        List.of(
            "{\"command\":\"RemoveUnit\",\"model\":\"%s\",\"unit\":\"db/2\",\"destroy-storage\":true,\"force\":false}"
                .formatted(Terminal.TEST_UUID)),
        controller.commands());
  }

  @Test
  void aRefusalLeavesTheOthersAlone() {
    controller.refusing("POST /v1/commands", 404, "machine 7 not found", "not found");

    var outcome = terminal.run("remove-machine", "7", "8", "--no-prompt");

    assertEquals(
        new Terminal.Outcome(
            1, "", "ERROR removing machine failed: machine 7 not found\n".repeat(2)),
        outcome);
    assertEquals(2, controller.commands().size());
  }

  @Test
  void nothingIsAskedWhereTheControllerWouldRefuse() {
    controller.refusing(DRY, 404, "unit \"db/9\" not found", "not found");

    var outcome = terminal.run("remove-unit", "db/9");

    assertEquals(
        new Terminal.Outcome(1, "", "ERROR removing unit db/9 failed: unit \"db/9\" not found\n"),
        outcome);
  }

  @Test
  void asksBeforeAnOfferIsForcedAway() {
    var outcome = terminal.typing("n\n").run("remove-offer", "hosted", "--force");

    assertEquals(
        """
        WARNING! This command will remove offers: hosted
        This includes all relations to those offers.

        Continue [y/N]? ERROR offer removal: aborted
        """,
        outcome.err());
    assertEquals(List.of(), controller.commands());
  }

  @Test
  void aKeyIsMadeForEachOfSeveralChanges() {
    terminal.run("remove-machine", "0", "1", "--no-prompt", "--idempotency-key", "k");

    assertEquals("k#2", controller.last().headers().get("Idempotency-Key"));
  }
}
