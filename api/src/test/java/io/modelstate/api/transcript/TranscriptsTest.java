package io.modelstate.api.transcript;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.api.Client;
import io.modelstate.api.ControllerServer;
import io.modelstate.api.Folders;
import io.modelstate.api.rpc.RpcClient;
import io.modelstate.api.transcript.WireTypes.Manner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each request that a client was seen to send, in three manners, against one controller. */
class TranscriptsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Calls that nothing seen makes succeed here, and why. */
  private static final Map<String, String> NEVER =
      Map.ofEntries(
          entry("Bundle.ExportBundle", "the model has no applications"),
          entry("Client.StatusHistory", "not implemented yet"),
          entry("Cloud.RevokeCredentialsCheckModels", "the credential is in use"),
          entry("Cloud.UpdateCredentialsCheckModels", "of a kind that this cloud has not"),
          entry("KeyManager.AddKeys", "the key is made up"),
          entry("KeyManager.DeleteKeys", "and so is not there"),
          entry("ModelManager.ChangeModelCredential", "the model uses it already"),
          entry("ModelManager.DumpModels", "not implemented yet"),
          entry("ModelManager.DumpModelsDB", "not implemented yet"),
          entry("ModelSummaryWatcher.Next", "jujulib hides the watcher's id among the parameters"),
          entry("SecretBackends.RemoveSecretBackends", "a backend that nobody added"),
          entry("SecretBackends.UpdateSecretBackends", "a backend that nobody added"));

  private final WireTypes types = new WireTypes(lines("types.txt"));
  private final Path folder = Folders.temporary();
  private final Map<String, RpcClient> connections = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final TreeSet<String> asked = new TreeSet<>();
  private final TreeSet<String> answered = new TreeSet<>();
  private ControllerServer server;
  private Client admin;
  private Map<String, String> made;
  private long last = 1_000_000;

  @BeforeEach
  void start() {
    server = ControllerServer.start(Folders.options(folder.resolve("data")));
    admin = Client.admin(server);
    made =
        Map.of(
            "{model}", admin.model("alpha"),
            "{doomed}", admin.model("doomed"),
            "{controller-model}", server.controllerModelUuid(),
            "{controller}", server.controllerUuid(),
            "{password}", admin.password());
    admin.user("bob");
    connections.put("/api", RpcClient.controller(admin));
    connections.put("/model", RpcClient.model(admin, made.get("{model}")));
  }

  @AfterEach
  void stop() {
    connections.values().forEach(RpcClient::close);
    server.close();
    Folders.delete(folder);
  }

  @Test
  void everyAnswerHasWhatItsClientReads() {
    lines("requests.jsonl").forEach(this::replay);
    assertEquals("", String.join("\n", faults));
    asked.removeAll(answered);
    assertEquals(new TreeSet<>(NEVER.keySet()), asked, "calls that were only ever refused");
  }

  private void replay(String line) {
    var filled = line;
    for (var entry : made.entrySet()) {
      filled = filled.replace(entry.getKey(), entry.getValue());
    }
    var seen = parsed(filled);
    for (var manner : Manner.values()) {
      replay(seen, manner);
    }
  }

  private void replay(JsonNode seen, Manner manner) {
    var facade = seen.path("facade").asText();
    var method = seen.path("method").asText();
    asked.add(facade + "." + method);
    var answer = facade.equals("Admin") ? login(seen, manner) : ask(connection(seen), seen, manner);
    if (answer.has("error")) {
      whole(answer, seen);
      return;
    }
    var response = answer.path("response");
    types
        .faults(facade, method, response)
        .forEach(fault -> faults.add(facade + "." + fault + " (" + manner + ")"));
    if (!response.toString().contains("\"error\":{\"")) {
      answered.add(facade + "." + method);
    }
  }

  /** A call that fails as a whole says so in a text, and leaves no doubt by an answer. */
  private void whole(JsonNode answer, JsonNode seen) {
    boolean code = answer.path("error-code").isTextual() || !answer.has("error-code");
    boolean response = answer.path("response").isEmpty();
    if (!answer.path("error").isTextual() || !code || !response) {
      faults.add(seen + " is refused by " + answer);
    }
  }

  private RpcClient connection(JsonNode seen) {
    return connections.get(seen.path("path").asText());
  }

  /** Only the first login of a connection counts, so each has its own. */
  private JsonNode login(JsonNode seen, Manner manner) {
    boolean controller = seen.path("path").asText().equals("/api");
    var path = controller ? "/api" : "/model/" + made.get("{model}") + "/api";
    try (var own = RpcClient.open(admin, path)) {
      var answer = ask(own, seen, manner);
      assertEquals(controller, !answer.path("response").has("model-tag"), answer::toString);
      return answer;
    }
  }

  private JsonNode ask(RpcClient connection, JsonNode seen, Manner manner) {
    var facade = seen.path("facade").asText();
    var method = seen.path("method").asText();
    var message = JSON.createObjectNode();
    message.put("request-id", ++last);
    message.put("type", facade);
    message.put("version", seen.path("version").asInt());
    message.put("request", method);
    if (seen.has("watcher")) {
      message.put(seen.path("watcher").asText(), watcher(connection, seen));
    }
    if (seen.has("params")) {
      message.set("params", types.parameters(facade, method, seen.path("params"), manner));
    }
    return RpcClient.await(connection.sendRaw(last, message.toString()));
  }

  /** A new one each time, so that there is something to tell. */
  private static String watcher(RpcClient connection, JsonNode seen) {
    var id =
        switch (seen.path("facade").asText()) {
          case "AllWatcher" -> connection.call("Client", 8, "WatchAll", "{}");
          case "AllModelWatcher" -> connection.call("Controller", 12, "WatchAllModels", "{}");
          default -> connection.call("Controller", 12, "WatchModelSummaries", "{}");
        };
    return id.path("watcher-id").asText();
  }

  private static ObjectNode parsed(String line) {
    try {
      return (ObjectNode) JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }

  private static List<String> lines(String file) {
    try (var stream = TranscriptsTest.class.getResourceAsStream("/transcripts/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
