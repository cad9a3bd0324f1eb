package io.modelstate.api.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelstate.api.Client;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Speaks Juju's RPC over one WebSocket. Single quotes in parameters stand for double ones. */
public final class RpcClient implements AutoCloseable, WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 10;

  private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final AtomicLong last = new AtomicLong();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  private RpcClient(Client client, String path) {
    var uri = URI.create("wss://" + client.server().address() + path);
    socket = client.http().newWebSocketBuilder().buildAsync(uri, this).join();
  }

  /** Not logged in. */
  public static RpcClient open(Client client, String path) {
    return new RpcClient(client, path);
  }

  /** To the controller, as the client's user. */
  public static RpcClient controller(Client client) {
    return open(client, "/api").loggedIn(client);
  }

  /** To a model by UUID, as the client's user. */
  public static RpcClient model(Client client, String uuid) {
    return open(client, "/model/" + uuid + "/api").loggedIn(client);
  }

  private RpcClient loggedIn(Client client) {
    var login = login(client.user(), client.password());
    assertTrue(login.path("error").isMissingNode(), login::toString);
    return this;
  }

  /** The whole answer. */
  public JsonNode login(String user, String password) {
    return ask(
        "Admin",
        3,
        "Login",
        "{'auth-tag': 'user-%s', 'credentials': '%s', 'nonce': '', 'macaroons': null,"
            + " 'cli-args': 'juju test', 'client-version': '3.6.25'}",
        user,
        password);
  }

  /** The whole answer. */
  public JsonNode ask(String facade, int version, String method, String params, Object... values) {
    return await(send(facade, version, method, params, values));
  }

  /** What a call that succeeds answers. */
  public JsonNode call(String facade, int version, String method, String params, Object... values) {
    var answer = ask(facade, version, method, params, values);
    assertTrue(answer.path("error").isMissingNode(), answer::toString);
    return answer.path("response");
  }

  /** A call that fails as a whole, with that text and code. */
  public void refuses(
      String text,
      String code,
      String facade,
      int version,
      String method,
      String params,
      Object... values) {
    var answer = ask(facade, version, method, params, values);
    assertEquals(text, answer.path("error").asText(), answer::toString);
    assertEquals(code, answer.path("error-code").asText(), answer::toString);
  }

  /** Sends, and does not wait. */
  public CompletableFuture<JsonNode> send(
      String facade, int version, String method, String params, Object... values) {
    long id = last.incrementAndGet();
    return sendRaw(
        id,
        "{\"request-id\":%d,\"type\":\"%s\",\"version\":%d,\"request\":\"%s\",\"params\":%s}"
            .formatted(id, facade, version, method, Client.json(params, values)));
  }

  /** A call on a watcher. */
  public CompletableFuture<JsonNode> sendWatcher(
      String facade, int version, String method, String watcher) {
    long id = last.incrementAndGet();
    return sendRaw(
        id,
        "{\"request-id\":%d,\"type\":\"%s\",\"version\":%d,\"id\":\"%s\",\"request\":\"%s\"}"
            .formatted(id, facade, version, watcher, method));
  }

  /** Any text, whose answer will carry {@code id}. */
  public CompletableFuture<JsonNode> sendRaw(long id, String message) {
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    socket.sendText(message, true).join();
    return answer;
  }

  public WebSocket socket() {
    return socket;
  }

  /** The code the server closes with. */
  public int closeCode() {
    return await(closed);
  }

  public static <T> T await(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean whole) {
    text.append(data);
    if (whole) {
      var message = parsed(text.toString());
      text.setLength(0);
      var answer = waiting.remove(message.path("request-id").asLong());
      if (answer != null) {
        answer.complete(message);
      }
    }
    webSocket.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closed.complete(statusCode);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
    waiting.values().forEach(answer -> answer.completeExceptionally(error));
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static JsonNode parsed(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException e) {
      throw new AssertionError(message, e);
    }
  }
}
