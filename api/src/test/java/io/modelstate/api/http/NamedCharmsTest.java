package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A charm that a command only names, and what is read of the application afterwards. */
@ExtendWith(SharedServer.class)
class NamedCharmsTest {
  private final Client admin;

  NamedCharmsTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void aNameIsEnoughToDeploy() {
    admin.model("named");
    send("{'command':'DeployApplication','model':'named','charm':'mysql'}");

    var info = application("named", "mysql");
    assertEquals("mysql", info.path("charm").asText());
    assertTrue(units("named").path("result").path("tag").asText().startsWith("unit-mysql-0"));
    assertEquals(
        "mysql",
        admin
            .get("/v1/models/named/applications/mysql/config")
            .expect(200)
            .json()
            .path("application")
            .asText());
    admin
        .get("/v1/models/named/applications/nosuch/config")
        .refusesWith(404, "not found", "nosuch");
  }

  @Test
  void aRefreshKeepsTheBase() {
    admin.model("named-refresh");
    send(
        "{'command':'DeployApplication','model':'named-refresh','charm':'ubuntu',"
            + "'application':'u','units':2,'base':'ubuntu@22.04'}");
    var before = application("named-refresh", "u").path("base");

    send(
        "{'command':'RefreshApplication','model':'named-refresh','application':'u','charm':'ubuntu'}");

    assertEquals("22.04/stable", before.path("channel").asText());
    assertEquals(before, application("named-refresh", "u").path("base"));
  }

  @Test
  void refusesWhatNobodyKnows() {
    admin.model("named-bad");
    refuse("'charm':'no-such-charm-anywhere'", 422, "", "with name 'no-such-charm-anywhere'");
    refuse("'charm':'local:mysql-9'", 404, "not found", "charm \"local:mysql-9\" not found");
    refuse("'charm':'mysql','revision':'x'", 400, "bad request", "revision");
    refuse("'charm':'mysql','channel':7", 400, "bad request", "channel");
  }

  private void refuse(String members, int status, String code, String text) {
    admin
        .post(
            "/v1/commands",
            Client.json("{'command':'DeployApplication','model':'named-bad'," + members + "}"))
        .refusesWith(status, code, text);
  }

  private void send(String command) {
    admin.post("/v1/commands", Client.json(command)).expect(200);
  }

  private JsonNode application(String model, String name) {
    return admin
        .get("/v1/models/%s/applications?name=%s".formatted(model, name))
        .expect(200)
        .json()
        .path("results")
        .path(0)
        .path("result");
  }

  private JsonNode units(String model) {
    return admin.get("/v1/models/" + model + "/units").expect(200).json().path("results").path(0);
  }
}
