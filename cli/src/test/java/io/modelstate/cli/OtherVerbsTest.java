package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What each changing verb sends, and what it refuses: a row of a table each. */
class OtherVerbsTest {
  private static final String CLOUDS =
      "{\"clouds\":{\"cloud-labcloud\":{\"type\":\"lxd\",\"regions\":[{\"name\":\"east\"}]}}}";

  private final FakeController controller = new FakeController();
  @TempDir private Path folder;
  private Terminal terminal = new Terminal(controller, Path.of(""));

  @BeforeEach
  void openATerminal() throws IOException {
    terminal = new Terminal(controller, folder).withLabs();
    controller
        .answering("/v1/clouds", CLOUDS)
        .answering("/v1/clouds/labcloud", "{\"type\":\"lxd\",\"regions\":[{\"name\":\"east\"}]}")
        .answering("/v1/credentials?cloud=labcloud&name=mine", "{\"results\":[]}")
        .answering(
            "/v1/clouds/labcloud/credentials?user=admin",
            "{\"results\":[{\"result\":[\"cloudcred-labcloud_admin_cred1\"]}]}");
    Files.writeString(
        folder.resolve("cred.yaml"),
        "credentials: {labcloud: {mine: {auth-type: userpass, username: u}}}");
    Files.writeString(
        folder.resolve("clouds.yaml"),
        "clouds: {mine: {type: openstack, auth-types: [userpass], regions: {r1: {endpoint: e}}}}");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/changes.csv",
      delimiter = '|',
      quoteCharacter = '~',
      maxCharsPerColumn = 2000)
  void sendsWhatWasAskedFor(String line, String command) {
    var outcome = terminal.run(line.replace("UUID", Terminal.TEST_UUID).split(" ", -1));

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(List.of(command.replace("UUID", Terminal.TEST_UUID)), controller.commands(), line);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/refusals.csv",
      delimiter = '|',
      quoteCharacter = '~',
      maxCharsPerColumn = 2000)
  void refusesWrongWords(String line, int exitCode, String text) {
    var outcome = terminal.run(line.split(" ", -1));

    assertEquals(
        new Terminal.Outcome(exitCode, "", "ERROR " + text.replace("\\n", "\n") + "\n"), outcome);
  }

  @Test
  void printsHowANewUserRegisters() {
    controller.carryingOut(
        "/v1/commands",
        "{\"secret-key\":\"a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=\",\"events\":[]}");

    assertEquals(
        """
        User "Erin E (erin)" added
        Please send this command to erin:
            juju register MEITBGVyaW4wERMPMTI3LjAuMC4xOjE3MDcwBCBra2tra2tra2tra2tra2tra2tra2tra2tra2tra2traxMDbGFiEwAA

        "Erin E (erin)" has not been granted access to any models. You can use "juju grant" to grant access.
        """,
        terminal.run("add-user", "erin", "Erin E").out());
  }

  @Test
  void remembersOnesOwnNewPassword() {
    var outcome = terminal.typing("new\n").run("change-user-password", "--no-prompt");

    assertEquals(
        "reading password from stdin...\nYour password has been changed.\n", outcome.err());
    assertEquals("new", terminal.store().accounts().find("lab").orElseThrow().password());
  }
}
