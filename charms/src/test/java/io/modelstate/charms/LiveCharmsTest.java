package io.modelstate.charms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.modelstate.domain.Rejected;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCharmsTest {
  private static final String ANSWER =
      """
      {"type": "charm", "name": "mine", "default-release": {
        "channel": {"track": "14"},
        "revision": {
          "metadata-yaml": "name: mine\\nsummary: of mine\\nrequires: {db: {interface: mysql}}",
          "config-yaml": "options: {port: {type: int, default: 80}}",
          "actions-yaml": "backup: {description: saves all}",
          "bases": [{"name": "ubuntu", "channel": "24.04", "architecture": "arm64"},
                    {"name": "ubuntu", "channel": "24.04", "architecture": "amd64"}],
          "revision": 9}},
       "channel-map": [
         {"channel": {"name": "14/stable", "track": "14", "risk": "stable"},
          "revision": {"revision": 8, "bases": []}},
         {"channel": {"name": "14/stable", "track": "14", "risk": "stable"},
          "revision": {"revision": 9, "bases": []}},
         {"channel": {"name": "14/edge/fix", "track": "14", "risk": "edge"},
          "revision": {"revision": 99, "bases": []}},
         {"channel": {"name": "latest/edge", "track": "latest", "risk": "edge"},
          "revision": {"revision": 12,
            "bases": [{"name": "ubuntu", "channel": "22.04", "architecture": "amd64"},
                      {"name": "NA", "channel": "NA", "architecture": "amd64"}]}}]}
      """;

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;

  LiveCharmsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    server.createContext("/v2/charms/info/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    http.close();
  }

  @Test
  void readsTheCharmWithItsReleases() {
    var entry = store().entry("mine").orElseThrow();
    assertEquals("mysql", entry.metadata().endpoints().get("db").interfaceName());
    assertTrue(entry.metadata().options().containsKey("port"));
    assertTrue(entry.metadata().actions().containsKey("backup"));
    assertEquals(
        List.of("ubuntu@24.04", "ubuntu@22.04"),
        entry.metadata().bases().stream().map(base -> base.text()).toList());
    assertEquals(List.of("amd64", "arm64"), entry.metadata().bases().getFirst().architectures());
    var resolved = store().resolve(CharmRequest.of("mine"));
    assertEquals("ch:amd64/mine-9", resolved.charm().url());
    assertEquals("14/stable", resolved.charm().origin().channel());
    assertEquals(9, entry.revisionAt("14/edge").orElseThrow());
  }

  @Test
  void asksOnceAndKeepsTheAnswer() {
    store().entry("mine").orElseThrow();
    store().entry("mine").orElseThrow();
    assertEquals(1, asked.get());
    stop();
    assertEquals("mine", store().entry("mine").orElseThrow().metadata().name());
    var kept = store().offline();
    assertEquals("mine", kept.entry("mine").orElseThrow().metadata().name());
    assertTrue(kept.names().contains("mine"));
    assertTrue(kept.entry("unknown").isEmpty());
  }

  @Test
  void anUnknownNameAndABundleAreNone() {
    assertTrue(store().entry("unknown").isEmpty());
    assertTrue(store().entry("bundle").isEmpty());
    assertTrue(store().names().isEmpty());
    int before = asked.get();
    assertTrue(store().entry("../mine").isEmpty());
    assertTrue(store().entry("mine?x=y").isEmpty());
    assertEquals(before, asked.get());
  }

  @Test
  void saysWhyThereIsNoAnswer() {
    refused("broken", "it answered with status 500");
    refused("html", "cannot read its answer");
    refused("list", "it is no JSON object");
    refused("empty", "there is no metadata-yaml in it");
    refused("other", "it is about a charm mine");
    refused("huge", "body exceeds capacity");
    refused("slow", "no answer within 1 s");
    assertTrue(store().names().isEmpty());
    end.countDown();
    server.stop(0);
    refused("offline", "connection refused");
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Files.writeString(folder.resolve("mine.json"), "{");
    var refusal = assertThrows(Rejected.class, () -> store().entry("mine"));
    assertTrue(refusal.getMessage().contains("remove its file mine.json"), refusal.getMessage());
  }

  @Test
  void theErrorOfAnUnknownCharmSaysHowToAskAHubThatIsNotAskedYet() {
    var unknown = CharmRequest.of("unknown");
    var asking = assertThrows(Rejected.class, () -> store().resolve(unknown)).getMessage();
    var offline =
        assertThrows(Rejected.class, () -> store().offline().resolve(unknown)).getMessage();
    assertTrue(offline.contains("--charmhub live"), offline);
    assertTrue(!asking.contains("--charmhub live"), asking);
  }

  private CharmStore store() {
    var hub = URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    return new LiveCharms(new KeptCharms(folder), hub, http, Duration.ofSeconds(1));
  }

  private void refused(String name, String why) {
    var refusal = assertThrows(Rejected.class, () -> store().entry(name));
    var text = String.valueOf(refusal.getMessage());
    assertTrue(text.contains("cannot ask Charmhub at http://127.0.0.1:"), text);
    assertTrue(text.contains(why), text);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    var path = exchange.getRequestURI().getPath();
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "mine", "other" -> send(exchange, 200, ANSWER);
      case "bundle" -> send(exchange, 200, "{\"type\": \"bundle\"}");
      case "broken" -> send(exchange, 500, "{}");
      case "html" -> send(exchange, 200, "<html>");
      case "list" -> send(exchange, 200, "[]");
      case "empty" -> send(exchange, 200, "{}");
      case "huge" -> send(exchange, 200, " ".repeat(9 << 20));
      case "slow" -> trickle(exchange);
      default -> send(exchange, 404, "{}");
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** A beginning, and no end while the test runs. */
  private void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    try (exchange) {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
