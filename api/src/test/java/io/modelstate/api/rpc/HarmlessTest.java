package io.modelstate.api.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client does wrong harms that client alone. */
@ExtendWith(SharedServer.class)
class HarmlessTest {
  private static final int INVALID_DATA = 1007;
  private static final int TOO_BIG = 1009;
  private final Client admin;

  HarmlessTest(Client admin) {
    this.admin = admin;
  }

  @AfterEach
  void othersAreServed() {
    try (var rpc = RpcClient.controller(admin)) {
      rpc.call("ModelManager", 10, "ListModels", "{'tag': 'user-admin'}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "no json"})
  void whatIsNoJsonClosesItsOwnConnection(String text) {
    try (var rpc = RpcClient.controller(admin)) {
      assertTrue(!rpc.sendRaw(0, text).isDone());
      assertEquals(INVALID_DATA, rpc.closeCode());
    }
  }

  @Test
  void aHugeFrameClosesItsOwnConnection() {
    try (var rpc = RpcClient.controller(admin)) {
      var huge = "\"" + "x".repeat(RpcEndpoint.MESSAGE_BYTES_MAX) + "\"";
      rpc.socket().sendText(huge, true);
      assertEquals(TOO_BIG, rpc.closeCode());
    }
  }

  @Test
  void halfAMessageIsForgottenWithItsConnection() {
    try (var rpc = RpcClient.controller(admin)) {
      rpc.socket().sendText("{\"request-id\": 9, \"ty", false).join();
    }
  }

  /** The connection goes on. */
  @Test
  void wrongTypesAreAnsweredAsErrors() {
    try (var rpc = RpcClient.controller(admin)) {
      for (var params :
          List.of(
              "{'entities': 5}", "{'entities': [5]}", "{'entities': {'a': 1}}", "[]", "'x'", "7")) {
        var answer = rpc.ask("ModelManager", 10, "ModelInfo", params);
        assertEquals("bad request", answer.path("error-code").asText(), answer::toString);
      }
      assertEquals("{}", rpc.call("Pinger", 1, "Ping", "{}").toString());
      var nulls = rpc.call("ModelManager", 10, "ModelInfo", "{'entities': [null]}");
      assertEquals("{\"results\":[]}", nulls.toString());
      var noId = RpcClient.await(rpc.sendRaw(0, "{\"type\": \"Pinger\"}"));
      assertEquals("bad request", noId.path("error-code").asText());
    }
  }

  @Test
  void unknownFacadesVersionsAndMethodsAreAnsweredAndCounted() {
    try (var rpc = RpcClient.controller(admin)) {
      rpc.refuses("unknown object type \"Moon\"", "not implemented", "Moon", 1, "Rise", "{}");
      rpc.refuses(
          "unknown object type \"JIMM\"", "not implemented", "JIMM", 4, "ListControllers", "{}");
      rpc.refuses(
          "unknown version (99) of interface \"Cloud\"",
          "not implemented",
          "Cloud",
          99,
          "Clouds",
          "{}");
      rpc.refuses(
          "no such request - method Cloud(7).Rain is not implemented",
          "not implemented",
          "Cloud",
          7,
          "Rain",
          "{}");
      rpc.refuses(
          "facade \"Block\" not supported for controller API connection",
          "not supported",
          "Block",
          2,
          "List",
          "{}");
    }
    var counted = admin.get("/v1/compatibility").expect(200).json().path("unknown-calls");
    assertTrue(counted.toString().contains("\"facade\":\"Moon\",\"version\":1"), counted::toString);
  }

  @Test
  void aFloodIsAnsweredInFullWhileOthersAreServed() {
    try (var flood = RpcClient.controller(admin)) {
      List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        answers.add(flood.send("ModelManager", 10, "ListModels", "{'tag': 'user-admin'}"));
      }
      othersAreServed();
      for (var answer : answers) {
        assertTrue(RpcClient.await(answer).has("response"));
      }
    }
  }

  @Test
  void manyClientsAtOnceLogInAndListModels() {
    List<RpcClient> clients = new ArrayList<>();
    List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      clients.add(RpcClient.open(admin, "/api"));
    }
    clients.forEach(
        client ->
            answers.add(
                client.send(
                    "Admin",
                    3,
                    "Login",
                    "{'auth-tag': 'user-admin', 'credentials': '%s'}",
                    admin.password())));
    answers.forEach(answer -> assertTrue(RpcClient.await(answer).has("response")));
    answers.clear();
    clients.forEach(
        client ->
            answers.add(client.send("ModelManager", 10, "ListModels", "{'tag': 'user-admin'}")));
    answers.forEach(answer -> assertTrue(RpcClient.await(answer).has("response")));
    clients.forEach(RpcClient::close);
  }
}
