package io.modelstate.api.facade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import io.modelstate.api.rpc.RpcClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedServer.class)
class WatchersTest {
  private final Client admin;

  WatchersTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void theFirstNextTellsEverythingAndTheSecondWaitsForAChange() {
    var uuid = admin.model("watch-model");
    try (var rpc = RpcClient.model(admin, uuid)) {
      var id = rpc.call("Client", 8, "WatchAll", "{}").path("watcher-id").asText();
      assertEquals("1", id);
      var first = deltas(RpcClient.await(rpc.sendWatcher("AllWatcher", 3, "Next", id)));
      assertEquals(1, first.size());
      assertEquals("model", first.path(0).path(0).asText());
      assertEquals("change", first.path(0).path(1).asText());
      var model = first.path(0).path(2);
      assertEquals("watch-model", model.path("name").asText());
      assertEquals("available", model.path("status").path("current").asText());
      assertEquals("admin", model.path("owner").asText());
      var next = rpc.sendWatcher("AllWatcher", 3, "Next", id);
      rpc.call("Pinger", 1, "Ping", "{}");
      assertFalse(next.isDone());
      rpc.call("ModelConfig", 3, "ModelSet", "{'config': {'development': true}}");
      var changed = deltas(RpcClient.await(next));
      assertEquals(1, changed.size());
      assertTrue(changed.path(0).path(2).path("config").path("development").asBoolean());
    }
  }

  @Test
  void contentsComeWithTheirModelAndAfterWhatTheyPointAt() {
    try (var rpc = RpcClient.model(admin, admin.server().controllerModelUuid())) {
      rpc.call("Client", 6, "WatchAll", "{}");
      var deltas = deltas(RpcClient.await(rpc.sendWatcher("AllWatcher", 3, "Next", "1")));
      var kinds = new StringBuilder();
      deltas.forEach(delta -> kinds.append(delta.path(0).asText()).append(' '));
      assertEquals("model machine charm application unit ", kinds.toString());
      var unit = deltas.path(4).path(2);
      assertEquals("controller/0", unit.path("name").asText());
      assertEquals("idle", unit.path("agent-status").path("current").asText());
      assertEquals(
          "{\"protocol\":\"tcp\",\"number\":17022}", unit.path("ports").path(0).toString());
    }
  }

  @Test
  void stoppingEndsAWaitAndTheIdIsGone() {
    var uuid = admin.model("watch-stop");
    try (var rpc = RpcClient.model(admin, uuid)) {
      rpc.call("Client", 8, "WatchAll", "{}");
      RpcClient.await(rpc.sendWatcher("AllWatcher", 3, "Next", "1"));
      var waiting = rpc.sendWatcher("AllWatcher", 3, "Next", "1");
      rpc.call("Pinger", 1, "Ping", "{}");
      assertEquals(
          "{}",
          RpcClient.await(rpc.sendWatcher("AllWatcher", 3, "Stop", "1"))
              .path("response")
              .toString());
      var ended = RpcClient.await(waiting);
      assertEquals("watcher was stopped", ended.path("error").asText());
      assertFalse(ended.has("error-code"));
      unknown(RpcClient.await(rpc.sendWatcher("AllWatcher", 3, "Stop", "1")));
    }
  }

  @ParameterizedTest
  @CsvSource({"AllWatcher,3,7", "AllWatcher,3,x", "NotifyWatcher,1,1", "StringsWatcher,1,''"})
  void unknownIdsAndIdsOfAnotherKindAreNotFound(String facade, int version, String id) {
    try (var rpc = RpcClient.model(admin, admin.server().controllerModelUuid())) {
      rpc.call("Client", 8, "WatchAll", "{}");
      unknown(RpcClient.await(rpc.sendWatcher(facade, version, "Next", id)));
    }
  }

  @Test
  void aModelThatIsDestroyedIsToldAsRemoved() {
    var uuid = admin.model("watch-all");
    try (var rpc = RpcClient.controller(admin)) {
      rpc.call("Controller", 12, "WatchAllModels", "{}");
      RpcClient.await(rpc.sendWatcher("AllModelWatcher", 4, "Next", "1"));
      rpc.call(
          "ModelManager", 10, "DestroyModels", "{'models': [{'model-tag': 'model-%s'}]}", uuid);
      var deltas = deltas(RpcClient.await(rpc.sendWatcher("AllModelWatcher", 4, "Next", "1")));
      boolean removed = false;
      for (var delta : deltas) {
        removed |=
            delta.path(1).asText().equals("remove")
                && delta.path(2).path("model-uuid").asText().equals(uuid);
      }
      assertTrue(removed, deltas::toString);
    }
  }

  @Test
  void summariesFollowAccess() {
    var uuid = admin.model("watch-summary");
    var user = admin.user("watch-user");
    try (var rpc = RpcClient.controller(user)) {
      assertEquals(
          "1", rpc.call("Controller", 12, "WatchModelSummaries", "{}").path("watcher-id").asText());
      assertEquals("{\"models\":[]}", summary(rpc).toString());
      admin.done(
          "{'command': 'GrantModelAccess', 'model': 'watch-summary', 'user': 'watch-user',"
              + " 'access': 'read'}");
      var seen = summary(rpc).path("models").path(0);
      assertEquals("watch-summary", seen.path("name").asText());
      assertEquals("green", seen.path("status").asText());
      admin.done(
          "{'command': 'RevokeModelAccess', 'model': 'watch-summary', 'user': 'watch-user',"
              + " 'access': 'read'}");
      assertEquals(
          "{\"uuid\":\"%s\",\"removed\":true,\"size\":{}}".formatted(uuid),
          summary(rpc).path("models").path(0).toString());
      var unknown = RpcClient.await(rpc.sendWatcher("ModelSummaryWatcher", 1, "Next", "7"));
      assertEquals("watcher id: 7: unknown watcher id", unknown.path("error").asText());
    }
  }

  private static JsonNode summary(RpcClient rpc) {
    return RpcClient.await(rpc.sendWatcher("ModelSummaryWatcher", 1, "Next", "1")).path("response");
  }

  private static JsonNode deltas(JsonNode answer) {
    assertTrue(answer.path("error").isMissingNode(), answer::toString);
    return answer.path("response").path("deltas");
  }

  private static void unknown(JsonNode answer) {
    assertEquals("unknown watcher id", answer.path("error").asText());
    assertEquals("not found", answer.path("error-code").asText());
  }
}
