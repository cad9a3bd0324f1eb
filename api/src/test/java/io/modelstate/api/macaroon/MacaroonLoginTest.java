package io.modelstate.api.macaroon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.modelstate.api.Answer;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import io.modelstate.api.rpc.RpcClient;
import io.modelstate.wire.Json;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class MacaroonLoginTest {
  private static final String PASSWORD = "correct horse";
  private final Client admin;
  private final Client anonymous;

  MacaroonLoginTest(Client admin) {
    this.admin = admin;
    this.anonymous = admin.authorized("");
  }

  @Test
  void aDischargeTakesThePlaceOfThePassword() {
    admin.user("mac-bob");
    try (var rpc = RpcClient.open(admin, "/api")) {
      var required = login(rpc, "mac-bob", Json.lenient().createArrayNode());
      assertEquals("invalid login macaroon", required.path("discharge-required-error").asText());
      var macaroon = required.path("bakery-discharge-required").path("m");
      var caveat = thirdParty(macaroon);
      assertEquals("https://" + admin.server().address() + "/auth", caveat.path("l").asText());
      var discharge = discharge(caveat.path("i").asText(), "mac-bob");
      var result = login(rpc, "mac-bob", slice(macaroon, discharge));
      assertEquals("user-mac-bob", result.path("user-info").path("identity").asText());
    }
  }

  @Test
  void whatIsNotBoundOrOfAnotherIsRefused() {
    admin.user("mac-eve");
    try (var rpc = RpcClient.open(admin, "/api")) {
      var macaroon =
          login(rpc, "mac-eve", Json.lenient().createArrayNode()).path("discharge-required");
      var discharge = discharge(thirdParty(macaroon).path("i").asText(), "mac-eve");
      var loose = Json.lenient().createArrayNode();
      loose.addArray().add(macaroon).add(discharge);
      refused(login(rpc, "mac-eve", loose));
      refused(login(rpc, "admin", slice(macaroon, discharge)));
      var widened = discharge.deepCopy();
      ((ArrayNode) widened.path("c")).addObject().put("i", "declared username admin");
      refused(login(rpc, "admin", slice(macaroon, widened)));
      var alone = Json.lenient().createArrayNode();
      alone.addArray().add(macaroon);
      refused(login(rpc, "mac-eve", alone));
    }
  }

  @Test
  void aWrongPasswordGetsNoTokenAndAForeignTokenNoDischarge() {
    var form = anonymous.post("/auth/form", "{\"form\":{\"user\":\"admin\",\"password\":\"no\"}}");
    assertEquals(
        "{\"Code\":\"unauthorized access\",\"Message\":\"invalid entity name or password\"}",
        form.expect(401).text());
    try (var rpc = RpcClient.open(admin, "/api")) {
      var macaroon =
          login(rpc, "admin", Json.lenient().createArrayNode()).path("discharge-required");
      var id = encoded(thirdParty(macaroon).path("i").asText());
      var asked = anonymous.post("/auth/discharge?id=" + id, "").expect(401).json();
      assertEquals("interaction required", asked.path("Code").asText());
      assertEquals(
          "/auth/form",
          asked.path("Info").path("InteractionMethods").path("juju_userpass").path("url").asText());
      anonymous.post("/auth/discharge?id=" + id + "&token=x%201%20admin", "").expect(401);
      anonymous.post("/auth/discharge?id=other", "").expect(400);
    }
  }

  @Test
  void aNewUserRegistersWithTheKeyAndIsLoggedInByTheCookie() {
    var key = added("mac-new");
    var answer = register("mac-new", key, PASSWORD).expect(200);
    var reply = opened(answer.json(), key);
    assertEquals(admin.server().controllerUuid(), reply.path("controller-uuid").asText());
    assertEquals(admin.server().caCertificate(), reply.path("ca-cert").asText());
    var cookie = answer.header("Set-Cookie");
    assertTrue(cookie.startsWith("macaroon-"), cookie);
    var value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    var slice =
        Json.read(
            new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8), JsonNode.class);
    try (var rpc = RpcClient.open(admin, "/api")) {
      var result = login(rpc, "mac-new", Json.lenient().createArrayNode().add(slice));
      assertEquals("user-mac-new", result.path("user-info").path("identity").asText());
    }
    try (var rpc = RpcClient.open(admin, "/api")) {
      var asked =
          login(rpc, "mac-new", Json.lenient().createArrayNode()).path("discharge-required");
      var path = "/auth/discharge?id=" + encoded(thirdParty(asked).path("i").asText());
      var post = BodyPublishers.noBody();
      var shown = cookie.substring(0, cookie.indexOf(';'));
      var discharge =
          anonymous.send(anonymous.request(path).POST(post).header("Cookie", shown)).expect(200);
      var macaroon = discharge.json().path("Macaroon").path("m");
      var result = login(rpc, "mac-new", slice(asked, macaroon));
      assertEquals("user-mac-new", result.path("user-info").path("identity").asText());
    }
    try (var rpc = RpcClient.controller(admin.as("mac-new", PASSWORD))) {
      assertEquals("{}", rpc.call("Pinger", 1, "Ping", "{}").toString());
    }
    register("mac-new", key, "again").expect(401);
  }

  @Test
  void aWrongKeyAndAnUnknownUserAreRefusedAlike() {
    added("mac-other");
    var wrong = register("mac-other", new byte[SecretBox.KEY_BYTES], PASSWORD).expect(401);
    var unknown = register("mac-nobody", new byte[SecretBox.KEY_BYTES], PASSWORD).expect(401);
    assertEquals(unknown.text(), wrong.text());
    assertEquals("secret key not valid", wrong.json().path("error").path("message").asText());
  }

  private byte[] added(String user) {
    try (var rpc = RpcClient.controller(admin)) {
      var result =
          rpc.call("UserManager", 3, "AddUser", "{'users': [{'username': '%s'}]}", user)
              .path("results")
              .path(0);
      return Base64.getDecoder().decode(result.path("secret-key").asText());
    }
  }

  private Answer register(String user, byte[] key, String password) {
    var nonce = new byte[SecretBox.NONCE_BYTES];
    var message = "{\"password\":\"%s\"}".formatted(password).getBytes(StandardCharsets.UTF_8);
    var base64 = Base64.getEncoder();
    return anonymous.post(
        "/register",
        Client.json(
            "{'user': 'user-%s', 'nonce': '%s', 'cipher-text': '%s'}",
            user,
            base64.encodeToString(nonce),
            base64.encodeToString(SecretBox.seal(key, nonce, message))));
  }

  private static JsonNode opened(JsonNode answer, byte[] key) {
    var base64 = Base64.getDecoder();
    var message =
        SecretBox.open(
            key,
            base64.decode(answer.path("nonce").asText()),
            base64.decode(answer.path("cipher-text").asText()));
    return Json.read(new String(message, StandardCharsets.UTF_8), JsonNode.class);
  }

  private JsonNode discharge(String id, String user) {
    var form =
        anonymous
            .post(
                "/auth/form",
                Client.json("{'form': {'user': '%s', 'password': '%s'}}", user, PASSWORD))
            .expect(200)
            .json();
    var token =
        new String(
            Base64.getDecoder().decode(form.path("token").path("value").asText()),
            StandardCharsets.UTF_8);
    return anonymous
        .post(
            "/auth/discharge?id=%s&token=%s&token-kind=juju_userpass"
                .formatted(encoded(id), encoded(token)),
            "")
        .expect(200)
        .json()
        .path("Macaroon")
        .path("m");
  }

  /** As a client binds a discharge before it sends it. */
  private static ArrayNode slice(JsonNode macaroon, JsonNode discharge) {
    var parent = Macaroon.of(macaroon);
    var loose = Macaroon.of(discharge);
    var bound =
        new Macaroon(
            loose.location(),
            loose.id(),
            loose.caveats(),
            Macaroon.bound(parent.signature(), loose.signature()));
    var slices = Json.lenient().createArrayNode();
    slices.addArray().add(macaroon).add(bound.json());
    return slices;
  }

  private static JsonNode login(RpcClient rpc, String user, ArrayNode macaroons) {
    return rpc.call(
        "Admin",
        3,
        "Login",
        "{'auth-tag': 'user-%s', 'credentials': '', 'macaroons': %s}",
        user,
        macaroons);
  }

  private static void refused(JsonNode result) {
    assertTrue(result.has("discharge-required"), result::toString);
  }

  private static JsonNode thirdParty(JsonNode macaroon) {
    for (var caveat : List.of(macaroon.path("c").path(0), macaroon.path("c").path(1))) {
      if (caveat.has("l")) {
        return caveat;
      }
    }
    throw new AssertionError(macaroon.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
