package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelConfigVerbTest {
  private static final String PATH = "/v1/models/" + Terminal.TEST_UUID + "/config";

  private final FakeController controller = new FakeController();
  @TempDir private Path folder;
  private Terminal terminal = new Terminal(controller, Path.of(""));

  @BeforeEach
  void openATerminal() {
    terminal = new Terminal(controller, folder).withLabs();
    controller.answering(
        PATH,
        """
        {"config":{"development":{"value":false,"source":"default"},
        "name":{"value":"test","source":"model"}}}
        """);
  }

  private Terminal.Outcome run(String words) {
    return terminal.run(("model-config " + words).split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1 a=2                | 2 | key \"a\" specified more than once",
        "=b                     | 2 | expected \"key=value\", got \"=b\"",
        "a b                    | 2 | cannot specify multiple keys to get",
        "a b=c                  | 2 | cannot get value and set key=value pairs simultaneously",
        "a --reset b            | 2 | cannot use --reset flag and get value simultaneously",
        "a --reset b --file f   | 2 | cannot use --file flag, use --reset flag and get value"
            + " simultaneously",
        "--reset a a=1          | 2 | cannot set and reset key \"a\" simultaneously",
        "--reset a=b            | 2 | --reset accepts a comma delimited set of keys \"a,b,c\","
            + " received: \"a=b\"",
        "--reset agent-version  | 2 | \"agent-version\" cannot be reset",
        "--reset charmhub-url   | 2 | \"charmhub-url\" cannot be reset",
        "agent-version=x        | 1 | \"agent-version\" must be set via \"upgrade-model\"",
        "charmhub-url=x         | 1 | \"charmhub-url\" must be set via \"add-model\"",
        "name                   | 1 | \"name\" is not a key of the currently targeted model:"
            + " \"admin/test\"",
        "-m test nope           | 1 | \"nope\" is not a key of the currently targeted model:"
            + " \"test\"",
        "--format x             | 2 | invalid value \"x\" for option --format: unknown format"
            + " \"x\"",
        "--file none.yaml       | 1 | open none.yaml: no such file or directory"
      })
  void refusesWrongWords(String words, int exitCode, String text) {
    assertEquals(new Terminal.Outcome(exitCode, "", "ERROR " + text + "\n"), run(words));
    assertTrue(controller.commands().isEmpty());
  }

  @Test
  void printsOneValue() {
    assertEquals(new Terminal.Outcome(0, "False\n", ""), run("development"));
  }

  @Test
  void setsAndResetsInOneCommand() {
    assertEquals(new Terminal.Outcome(0, "", ""), run("no-proxy=@f b= --reset ,c,d, --reset e"));
    assertEquals(
        List.of(
            "{\"command\":\"SetConfig\",\"model\":\"%s\",\"set\":{\"b\":\"\",\"no-proxy\":\"@f\"},\"reset\":[\"c\",\"d\",\"e\"]}"
                .formatted(Terminal.TEST_UUID)),
        controller.commands());
  }

  @Test
  void takesTypedValuesAndPrintedOnesFromAFile() throws IOException {
    Files.writeString(
        folder.resolve("cfg.yaml"),
        """
        development: true
        default-space:
        ftp-proxy: {value: x, source: model}
        resource-tags: {value: {a: b}, source: model}
        """);

    run("--file cfg.yaml ftp-proxy=y");

    assertTrue(
        controller
            .last()
            .body()
            .contains(
                "\"set\":{\"default-space\":null,\"development\":true,\"ftp-proxy\":\"y\",\"resource-tags\":\"a=b\"}"),
        controller.last().body());
  }

  @Test
  void warnsOfWhatNothingKnows() {
    controller.carryingOut(
        "/v1/commands", "{\"warnings\":[\"key \\\"nosuch\\\" is not defined\"],\"events\":[]}");

    assertEquals(
        "WARNING key \"nosuch\" is not defined in the current model configuration: possible"
            + " misspelling\n",
        run("nosuch=1").err());
  }

  @Test
  void saysWhatADryRunWouldRecord() {
    controller.carryingOut(
        "/v1/commands?dry-run=true",
        "{\"events\":[{\"stream\":\"s\",\"event\":\"config-changed\",\"payload\":{\"a\":1}}]}");

    assertEquals(
        "Dry run: nothing was changed. What would be recorded:\n  config-changed {\"a\":1}\n",
        run("a=1 --dry-run --reason why --strict").out());
    assertEquals("why", controller.last().headers().get("Modelstate-Reason"));
    assertEquals("true", controller.last().headers().get("Modelstate-Strict"));
  }

  @Test
  void saysHowToEnableWhatIsBlocked() {
    controller.refusing("POST /v1/commands", 409, "no changes", "operation is blocked");

    assertEquals(
        """
        ERROR no changes (operation is blocked)

        All operations that change model have been disabled for the current model.
        To enable changes, run

            juju enable-command all


        """,
        run("development=true").err());
  }
}
