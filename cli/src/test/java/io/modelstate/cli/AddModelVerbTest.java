package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddModelVerbTest {
  private static final String CLOUD =
      "{\"type\":\"lxd\",\"auth-types\":[\"userpass\"],\"regions\":[{\"name\":\"east\"},{\"name\":\"west\"}]}";
  private static final String CLOUDS_HINT =
      "Use 'juju clouds' to see a list of all available clouds or 'juju add-cloud' to a add one.\n";

  private final FakeController controller = new FakeController();
  @TempDir private Path folder;
  private Terminal terminal = new Terminal(controller, Path.of(""));

  @BeforeEach
  void openATerminal() {
    terminal = new Terminal(controller, folder).withLabs();
    controller
        .answering("/v1/clouds", "{\"clouds\":{\"cloud-labcloud\":" + CLOUD + "}}")
        .answering("/v1/clouds/labcloud", CLOUD)
        .answering(
            "/v1/clouds/labcloud/credentials?user=admin",
            "{\"results\":[{\"result\":[\"cloudcred-labcloud_admin_cred1\"]}]}")
        .answering("/v1/models/admin:m1", info());
  }

  private static String info() {
    return """
    {"results":[{"result":{"name":"m1","uuid":"e2f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e13",
    "type":"iaas","cloud-tag":"cloud-labcloud","cloud-region":"east",
    "cloud-credential-tag":"cloudcred-labcloud_admin_cred1","owner-tag":"user-admin"}}]}
    """;
  }

  private Terminal.Outcome run(String words) {
    return terminal.run(("add-model " + words).split(" ", -1));
  }

  @Test
  void addsAModelAndMakesItTheCurrentOne() {
    assertEquals(
        new Terminal.Outcome(
            0, "", "Added 'm1' model on labcloud/east with credential 'cred1' for user 'admin'\n"),
        run("m1 --config image-stream=daily"));
    assertEquals(
        "{\"command\":\"AddModel\",\"name\":\"m1\",\"owner\":\"admin\",\"cloud\":\"labcloud\",\"credential\":\"labcloud/admin/cred1\",\"config\":{\"image-stream\":\"daily\"}}",
        controller.commands().getFirst());
    assertEquals("admin/m1", terminal.store().models().of("lab").currentModel());
  }

  @Test
  void leavesTheCurrentModelWhenAskedTo() {
    run("m1 --no-switch");

    assertEquals("admin/test", terminal.store().models().of("lab").currentModel());
    assertTrue(terminal.store().models().of("lab").models().containsKey("admin/m1"));
  }

  @ParameterizedTest
  @CsvSource({"labcloud/WEST, west", "west, west"})
  void takesARegionInTheSpellingOfItsCloud(String word, String region) {
    run("m1 " + word);

    assertTrue(controller.commands().getFirst().contains("\"region\":\"" + region + "\""));
  }

  @Test
  void refusesUnknownPlaces() {
    assertEquals("ERROR cloud nocloud not found\n" + CLOUDS_HINT, run("m1 nocloud/east").err());
    assertEquals(
        "ERROR region \"nowhere\" not found (expected one of [\"east\" \"west\"])\n" + CLOUDS_HINT,
        run("m1 labcloud/nowhere").err());
    assertEquals(
        """
        ERROR "nocloud" is neither a cloud supported by this controller,
        nor a region in the controller's default cloud "labcloud".

        The clouds/regions supported by this controller are:

        Cloud     Regions
        labcloud  east, west

        """,
        run("m1 nocloud").err());
  }

  @Test
  void asksForACloudWhenThereAreSeveral() {
    controller.answering(
        "/v1/clouds",
        "{\"clouds\":{\"cloud-labcloud\":%s,\"cloud-boxes\":%s}}".formatted(CLOUD, CLOUD));

    assertEquals(
        """
        ERROR this controller manages more than one cloud.
        Please specify which cloud/region to use:

            juju add-model [options] <model-name> cloud[/region]

        The clouds/regions supported by this controller are:

        Cloud     Regions
        boxes     east, west
        labcloud  east, west

        """,
        run("m1").err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bad_Name        | \"Bad_Name\" is not a valid name: model names may only contain lowercase"
            + " letters, digits and hyphens",
        "m1 --owner b    | \"b\" is not a valid user",
        "m1 --config=    | invalid value \"\" for option --config: empty string not valid",
        "m1 a b c        | unrecognized args: [\"b\" \"c\"]"
      })
  void refusesWrongWords(String words, String text) {
    assertEquals(new Terminal.Outcome(2, "", "ERROR " + text + "\n"), run(words));
  }

  @Test
  void namesACredentialThatNobodyHas() {
    assertEquals(
        "ERROR credential 'nosuch' not found",
        run("m1 --credential nosuch").err().lines().toList().getFirst());
    assertEquals(
        "Using credential 'cred1' cached in controller",
        run("m1 --credential cred1").err().lines().toList().getFirst());
  }

  @Test
  void explainsARefusal() {
    controller.refusing("POST /v1/commands", 403, "permission denied", "unauthorized access");

    assertEquals(
        """

        You do not have permission to add a model.
        You may ask an administrator to grant you access with "juju grant".

        ERROR permission denied (unauthorized access)
        """,
        run("m1").err());
  }
}
