package io.modelstate.api.facade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import io.modelstate.api.rpc.RpcClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What things of a model were before, as {@code show-status-log} asks for it. */
@ExtendWith(SharedServer.class)
class StatusHistoryTest {
  private final Client admin;

  StatusHistoryTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void tellsEachStatusOnceAndTheNewestWhenOnlySomeAreWanted() {
    var uuid = admin.model("history-machine");
    admin.done("{'command': 'AddMachine', 'model': '%s', 'base': '', 'constraints': ''}", uuid);
    report(uuid, "one");
    report(uuid, "two");
    report(uuid, "two");
    report(uuid, "three");
    try (var rpc = RpcClient.model(admin, uuid)) {
      var all = history(rpc, "juju-machine", "machine-0", "'size': 100");
      assertEquals(List.of("one", "two", "three"), reported(all));
      assertEquals("juju-machine", all.path(0).path("kind").asText());
      assertEquals(
          List.of("two", "three"),
          reported(history(rpc, "juju-machine", "machine-0", "'size': 2")));
      assertEquals(
          List.of("one", "three"),
          reported(history(rpc, "juju-machine", "machine-0", "'size': 9, 'exclude': ['two']")));
      assertEquals(
          List.of(), reported(history(rpc, "juju-machine", "machine-0", "'delta': -60000000000")));
      assertEquals(
          List.of("one", "two", "three"),
          reported(history(rpc, "juju-machine", "machine-0", "'delta': 600000000000")));
      assertEquals(
          List.of(),
          reported(history(rpc, "juju-machine", "machine-0", "'date': '2999-01-01T00:00:00Z'")));
      assertEquals(List.of(), reported(history(rpc, "machine", "machine-0", "'size': 100")));
    }
  }

  @Test
  void aUnitHasItsOwnAndItsWorkloadsInTheOrderOfTime() {
    try (var rpc = RpcClient.model(admin, admin.server().controllerModelUuid())) {
      var both = history(rpc, "unit", "unit-controller-0", "'size': 100");
      var workload = history(rpc, "workload", "unit-controller-0", "'size': 100");
      var agent = history(rpc, "juju-unit", "unit-controller-0", "'size': 100");
      assertEquals("active", workload.path(workload.size() - 1).path("status").asText());
      assertEquals("idle", agent.path(agent.size() - 1).path("status").asText());
      assertEquals(workload.size() + agent.size(), both.size());
      assertEquals(1, history(rpc, "unit", "unit-controller-0", "'size': 1").size());
      var model = "model-" + admin.server().controllerModelUuid();
      assertEquals(
          "available", history(rpc, "model", model, "'size': 5").path(0).path("status").asText());
    }
  }

  @Test
  void refusesInJujusWords() {
    var uuid = admin.model("history-refusals");
    try (var rpc = RpcClient.model(admin, uuid)) {
      var filter = "cannot validate status history filter: ";
      assertEquals(filter + "missing filter parameters not valid", refused(rpc, "model", "x", ""));
      assertEquals(
          filter + "Size and Delta together not valid",
          refused(rpc, "model", "x", "'size': 1, 'delta': 1"));
      assertEquals(
          filter + "Size and Date together not valid",
          refused(rpc, "model", "x", "'size': 1, 'date': '2026-01-01T00:00:00Z'"));
      assertEquals(
          filter + "Date and Delta together not valid",
          refused(rpc, "model", "x", "'delta': 1, 'date': '2026-01-01T00:00:00Z'"));
      assertEquals(
          "fetching status history for \"unit-web-0\": unit \"web/0\" not found",
          refused(rpc, "unit", "unit-web-0", "'size': 1"));
      assertEquals(
          "fetching status history for \"machine-9\": machine 9 not found",
          refused(rpc, "machine", "machine-9", "'size': 1"));
      assertEquals(
          "fetching status history for \"application-web\": application \"web\" not found",
          refused(rpc, "application", "application-web", "'size': 1"));
      assertEquals(
          "fetching status history for \"application-web\": saas application \"web\" not found",
          refused(rpc, "saas", "application-web", "'size': 1"));
      assertEquals(
          "fetching status history for \"web\": \"web\" is not a valid tag",
          refused(rpc, "unit", "web", "'size': 1"));
    }
  }

  private void report(String model, String message) {
    admin.done(
        "{'command': 'Report', 'model': '%s', 'observations': [{'observation':"
            + " 'machine-status-seen', 'machine': '0', 'subject': 'agent', 'current': 'started',"
            + " 'message': '%s'}]}",
        model, message);
  }

  private static List<String> reported(JsonNode history) {
    var messages = new ArrayList<String>();
    history.forEach(
        status -> {
          var message = status.path("info").asText();
          if (List.of("one", "two", "three").contains(message)) {
            messages.add(message);
          }
        });
    return messages;
  }

  private static String refused(RpcClient rpc, String kind, String tag, String filter) {
    return result(rpc, kind, tag, filter).path("error").path("message").asText();
  }

  private static JsonNode history(RpcClient rpc, String kind, String tag, String filter) {
    var result = result(rpc, kind, tag, filter);
    assertEquals("", result.path("error").path("message").asText());
    return result.path("history").path("statuses");
  }

  private static JsonNode result(RpcClient rpc, String kind, String tag, String filter) {
    return rpc.call(
            "Client",
            8,
            "StatusHistory",
            "{'requests': [{'historyKind': '%s', 'tag': '%s', 'filter': {%s}}]}",
            kind,
            tag,
            filter)
        .path("results")
        .path(0);
  }
}
