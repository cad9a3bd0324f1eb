package io.modelstate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployVerbTest {
  private final FakeController controller = new FakeController();
  @TempDir private Path folder;
  private Terminal terminal = new Terminal(controller, Path.of(""));

  @BeforeEach
  void openATerminal() {
    terminal = new Terminal(controller, folder).withLabs();
  }

  @Test
  void saysWhatWasDeployed() {
    controller.carryingOut(
        "/v1/commands",
        """
        {"events":[{"event":"charm-added","payload":{}},
         {"event":"application-deployed","payload":{"application":"db","charm":
          {"url":"ch:amd64/mysql-k8s-180","origin":{"revision":180,"channel":"8.0/stable",
           "base":"ubuntu@22.04"}}}}]}
        """);

    assertEquals(
        new Terminal.Outcome(
            0,
            "",
            "Deployed \"db\" from charm-hub charm \"mysql-k8s\", revision 180 in channel 8.0/stable"
                + " on ubuntu@22.04/stable\n"),
        terminal.run("deploy", "mysql-k8s", "db"));
  }

  @Test
  void takesSettingsFromAFileUnderTheNameOfTheApplication() throws Exception {
    Files.writeString(folder.resolve("s.yaml"), "db: {port: 80}\n");

    terminal.run("deploy", "mysql", "db", "--config", "s.yaml", "--config", "mode=fast");

    assertEquals(
        "{\"port\":80,\"mode\":\"fast\"}",
        controller.commands().getFirst().replaceAll(".*\"settings\":(\\{[^}]*}).*", "$1"));
    assertEquals(
        "ERROR no settings found for \"mysql\"\n",
        terminal.run("deploy", "mysql", "--config", "s.yaml").err());
  }

  @Test
  void refreshesInTheChannelThatTheApplicationFollows() {
    controller
        .answering(
            "/v1/models/" + Terminal.TEST_UUID + "/applications?name=db",
            "{\"results\":[{\"result\":{\"charm\":\"mysql\",\"channel\":\"8.0/stable\"}}]}")
        .carryingOut(
            "/v1/commands",
            """
            {"events":[{"event":"charm-refreshed","payload":{"charm":
             {"url":"ch:amd64/mysql-314","origin":{"revision":314,"channel":"8.0/stable"}}}}]}
            """);

    assertEquals(
        "Added charm-hub charm \"mysql\", revision 314 in channel 8.0/stable, to the model\n",
        terminal.run("refresh", "db", "--revision", "314").err());
    assertEquals(
        "{\"command\":\"RefreshApplication\",\"application\":\"db\",\"charm\":\"mysql\",\"channel\":\"8.0/stable\",\"base\":\"\",\"force\":false,\"force-units\":false,\"revision\":314,\"model\":\"%s\"}"
            .formatted(Terminal.TEST_UUID),
        controller.commands().getFirst());
  }

  @Test
  void namesALocalCharmThatAnApplicationIsSwitchedTo() {
    controller
        .answering(
            "/v1/models/" + Terminal.TEST_UUID + "/applications?name=db",
            "{\"results\":[{\"result\":{\"charm\":\"mysql\",\"channel\":\"8.0/stable\"}}]}")
        .carryingOut(
            "/v1/commands",
            """
            {"events":[{"event":"charm-refreshed","payload":{"charm":
             {"url":"local:mine-3","origin":{"revision":3}}}}]}
            """);

    assertEquals(
        "Added local charm \"mine\", revision 3, to the model\n",
        terminal.run("refresh", "db", "--switch", "local:mine-3").err());
  }

  @Test
  void showsWhatTheControllerAnswers() {
    var model = "/v1/models/" + Terminal.TEST_UUID;
    controller
        .answering(
            model + "/applications/db/config",
            """
            {"application":"db","charm":"mysql","config":{"port":{"value":80}},
             "application-config":{"trust":{"value":false}}}
            """)
        .answering(model + "/applications/db/constraints", "{\"constraints\":{\"mem\":4096}}");

    assertEquals(80, Integer.parseInt(terminal.run("config", "db", "port").out().strip()));
    assertEquals("mem=4096M\n", terminal.run("constraints", "db").out());
  }
}
