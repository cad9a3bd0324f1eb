package io.modelstate.api.facade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.api.Client;
import io.modelstate.api.OwnServer;
import io.modelstate.api.rpc.RpcClient;
import io.modelstate.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the real clients were seen to ask: each request once as it was, and once with its members in
 * capitals. Every answer has the fields that a client cannot do without, with the right types.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedRequestsTest {
  /**
   * Of an empty model that is as new as its controller, and asked twice, these fail as they must.
   */
  private static final Pattern REFUSED =
      Pattern.compile(
          "nothing to export as there are no applications"
              + "|cannot upgrade to a version \"3.6.26\" greater than that of the controller.*"
              + "|failed to create new model: model \"[a-z0-9-]+\" for admin already exists"
              + "|failed to create new model: credential \".*\" not found"
              + "|no credential specified"
              + "|the operation has been blocked");

  private final OwnServer own = OwnServer.start();
  private final Client admin = own.admin();
  private String model = "";

  @BeforeAll
  void makeWhatTheRequestsName() {
    model = admin.model("recorded");
    admin.user("bob");
  }

  @AfterAll
  void stop() {
    own.close();
  }

  @Test
  void everyRequestIsAnsweredWithWhatClientsNeed() {
    var missing = new ArrayList<String>();
    try (var controller = RpcClient.controller(admin);
        var model = RpcClient.model(admin, this.model)) {
      for (var line : lines("requests.jsonl")) {
        var request = Json.read(line.replace("MODEL", this.model), JsonNode.class);
        var rpc = request.path("on").asText().equals("model") ? model : controller;
        check(rpc, request, request.path("params"), missing);
        check(rpc, request, shouted(request.path("params")), missing);
      }
    }
    assertEquals("", String.join("\n", missing));
  }

  private static void check(
      RpcClient rpc, JsonNode request, JsonNode params, List<String> missing) {
    var facade = request.path("facade").asText();
    var method = request.path("method").asText();
    var quoted = params.toString().replace("%", "%%").replace("'", "\\u0027");
    var answer = rpc.ask(facade, request.path("version").asInt(), method, quoted);
    if (answer.has("error")) {
      if (!REFUSED.matcher(answer.path("error").asText()).matches()) {
        missing.add(request + " " + answer);
      }
      return;
    }
    for (var line : lines("required.txt")) {
      var parts = line.split("\\|");
      if (parts[0].strip().equals(facade + "." + method)) {
        var path = parts[1].strip();
        require(answer.path("response"), path, parts[2].strip(), request + " " + path, missing);
      }
    }
  }

  /** A result that was refused has an error in place of the rest. */
  private static void require(
      JsonNode at, String path, String type, String what, List<String> missing) {
    if (path.isEmpty()) {
      if (!at.getNodeType().name().toLowerCase(Locale.ROOT).equals(type)) {
        missing.add(what + " is " + at.getNodeType());
      }
      return;
    }
    if (at.path("error").has("message")) {
      return;
    }
    int dot = path.indexOf('.');
    var name = dot < 0 ? path : path.substring(0, dot);
    var rest = dot < 0 ? "" : path.substring(dot + 1);
    if (name.endsWith("[]")) {
      at.path(name.substring(0, name.length() - 2))
          .forEach(entry -> require(entry, rest, type, what, missing));
    } else {
      require(at.path(name), rest, type, what, missing);
    }
  }

  /** The members of the parameters themselves in capitals: what is below may be a user's data. */
  private static ObjectNode shouted(JsonNode params) {
    var shouted = Json.lenient().createObjectNode();
    params
        .properties()
        .forEach(entry -> shouted.set(entry.getKey().toUpperCase(Locale.ROOT), entry.getValue()));
    return shouted;
  }

  private static List<String> lines(String name) {
    try (var in = RecordedRequestsTest.class.getResourceAsStream("/rpc/" + name)) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
