package io.modelstate.api.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedServer.class)
class LoginTest {
  private static final String WRONG = "invalid entity name or password";
  private final Client admin;

  LoginTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void tellsAboutTheControllerAndItsFacades() {
    try (var rpc = RpcClient.open(admin, "/api")) {
      var result = rpc.login("admin", admin.password()).path("response");
      var server = admin.server();
      assertEquals("controller-" + server.controllerUuid(), result.path("controller-tag").asText());
      assertEquals("3.6.9", result.path("server-version").asText());
      assertFalse(result.has("model-tag"));
      var user = result.path("user-info");
      assertEquals("user-admin", user.path("identity").asText());
      assertEquals("superuser", user.path("controller-access").asText());
      assertEquals("", user.path("model-access").asText());
      assertEquals("[9,10]", versions(result, "ModelManager"));
      assertEquals("[1]", versions(result, "Pinger"));
      assertEquals("", versions(result, "Admin"));
      var address = result.path("servers").path(0).path(0);
      assertEquals(
          server.address(), address.path("value").asText() + ":" + address.path("port").asInt());
      assertEquals("ipv4", address.path("type").asText());
      assertEquals("local-machine", address.path("scope").asText());
    }
  }

  @Test
  void namesTheModelOfTheConnection() {
    var uuid = admin.model("login-here");
    try (var rpc = RpcClient.open(admin, "/model/" + uuid + "/api")) {
      var result = rpc.login("admin", admin.password()).path("response");
      assertEquals("model-" + uuid, result.path("model-tag").asText());
      assertEquals("admin", result.path("user-info").path("model-access").asText());
      assertEquals("", versions(result, "ModelManager"));
      assertEquals("[1]", versions(result, "Pinger"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "nobody", "b", "ex@ternal", ""})
  void doesNotTellWhichUsersThereAre(String user) {
    try (var rpc = RpcClient.open(admin, "/api")) {
      var answer = rpc.login(user, "guess");
      assertEquals(WRONG, answer.path("error").asText());
      assertEquals("unauthorized access", answer.path("error-code").asText());
      rpc.refuses("unknown object type \"Pinger\"", "not implemented", "Pinger", 1, "Ping", "{}");
    }
  }

  @Test
  void refusesAUserWithoutAccessToTheModel() {
    var uuid = admin.model("login-closed");
    var stranger = admin.user("login-stranger");
    try (var rpc = RpcClient.open(stranger, "/model/" + uuid + "/api")) {
      var answer = rpc.login(stranger.user(), stranger.password());
      assertEquals("permission denied", answer.path("error").asText());
      assertEquals("unauthorized access", answer.path("error-code").asText());
    }
  }

  @Test
  void refusesADisabledUserAlsoOnAnOpenConnection() {
    var user = admin.user("login-disabled");
    try (var open = RpcClient.controller(user);
        var late = RpcClient.open(user, "/api")) {
      admin.done("{'command': 'DisableUser', 'user': 'login-disabled'}");
      var answer = late.login(user.user(), user.password());
      assertEquals("user \"login-disabled\" is disabled", answer.path("error").asText());
      assertEquals("unauthorized access", answer.path("error-code").asText());
      open.refuses(
          "user \"login-disabled\" is disabled",
          "",
          "ModelManager",
          10,
          "ListModels",
          "{'tag': 'user-login-disabled'}");
    }
  }

  @Test
  void opensAConnectionToAnUnknownModelAndFailsEveryCall() {
    var unknown = "00000000-0000-4000-8000-000000000000";
    try (var rpc = RpcClient.open(admin, "/model/" + unknown + "/api")) {
      var answer = rpc.login("admin", admin.password());
      assertEquals("unknown model: \"%s\"".formatted(unknown), answer.path("error").asText());
      assertEquals("model not found", answer.path("error-code").asText());
      rpc.refuses(
          "unknown model: \"%s\"".formatted(unknown), "model not found", "Pinger", 1, "Ping", "{}");
    }
  }

  @Test
  void refusesOtherVersionsAndASecondLogin() {
    try (var rpc = RpcClient.controller(admin)) {
      assertEquals("already logged in", rpc.login("admin", "x").path("error").asText());
      rpc.refuses(
          "this version of Juju does not support login from old clients",
          "not supported",
          "Admin",
          4,
          "LoginWithClientCredentials",
          "{}");
      rpc.refuses("not redirected", "", "Admin", 3, "RedirectInfo", "{}");
    }
  }

  @Test
  void remembersTheLoginAsTheLastConnection() {
    var user = admin.user("login-again");
    try (var rpc = RpcClient.open(user, "/api")) {
      var first = rpc.login(user.user(), user.password()).path("response").path("user-info");
      assertTrue(first.path("last-connection").isMissingNode(), first::toString);
    }
    try (var rpc = RpcClient.open(user, "/api")) {
      var next = rpc.login(user.user(), user.password()).path("response").path("user-info");
      assertTrue(next.path("last-connection").asText().endsWith("Z"), next::toString);
    }
  }

  private static String versions(JsonNode login, String facade) {
    List<String> found = new ArrayList<>();
    login
        .path("facades")
        .forEach(
            entry -> {
              if (entry.path("name").asText().equals(facade)) {
                found.add(entry.path("versions").toString());
              }
            });
    return String.join("", found);
  }
}
