package io.modelstate.bench.rpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.wire.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A stub that listens with a controller's certificate. While it records, it passes each request on
 * to the controller and keeps the answer; afterwards it answers from what it kept, with the number
 * of the request in place. A connection has a virtual thread.
 */
final class RecordedController implements Closeable {
  private static final String NUMBER = "request-id";

  private final SSLContext tls;
  private final int controller;
  private final SSLServerSocket server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicBoolean recording = new AtomicBoolean(true);

  private RecordedController(SSLContext tls, int controller) throws IOException {
    this.tls = tls;
    this.controller = controller;
    this.server = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0);
  }

  /** Records what the controller on that port of this machine answers. */
  static RecordedController of(SSLContext tls, int controller) throws IOException {
    var made = new RecordedController(tls, controller);
    Thread.ofVirtual().start(made::listen);
    return made;
  }

  int port() {
    return server.getLocalPort();
  }

  /** From here on, a request that was not recorded ends its connection. */
  void replay() {
    recording.set(false);
  }

  /** What was asked while it recorded, in that order. */
  List<Request> requests() {
    return requests;
  }

  /**
   * What a client sent.
   *
   * @param path of the connection
   */
  record Request(String path, String message) {}

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(java.net.Socket socket) {
    try (var client = Frames.accept(socket)) {
      if (recording.get()) {
        record(client);
      } else {
        repeat(client);
      }
    } catch (IOException e) {
      // A client that probes several addresses drops the connections it does not need.
      if (!(e instanceof java.net.SocketException || e instanceof java.io.EOFException)) {
        System.err.println("the stub: " + e);
      }
    }
  }

  private void record(Frames client) throws IOException {
    var asked = new ConcurrentHashMap<Long, String>();
    var behind = behind(client, asked);
    for (var next = client.next(); next.isPresent(); next = client.next()) {
      var request = (ObjectNode) Json.lenient().readTree(next.get());
      requests.add(new Request(client.path(), next.get()));
      asked.put(request.path(NUMBER).asLong(), key(client.path(), request));
      behind.sendText(next.get(), true).join();
    }
    behind.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  private WebSocket behind(Frames client, Map<Long, String> asked) {
    return HttpClient.newBuilder()
        .sslContext(tls)
        .build()
        .newWebSocketBuilder()
        .buildAsync(
            URI.create("wss://localhost:%d%s".formatted(controller, client.path())),
            new Messages(
                answer -> {
                  long number = Json.lenient().readTree(answer).path(NUMBER).asLong();
                  var key = asked.get(number);
                  var here = answer.replace("\"port\":" + controller, "\"port\":" + port());
                  if (key != null) {
                    answers.put(key, Answer.of(here, number));
                  }
                  client.send(here);
                }))
        .join();
  }

  private void repeat(Frames client) throws IOException {
    for (var next = client.next(); next.isPresent(); next = client.next()) {
      var request = (ObjectNode) Json.lenient().readTree(next.get());
      long number = request.path(NUMBER).asLong();
      var answer = answers.get(key(client.path(), request));
      if (answer == null) {
        throw new IOException("was not recorded: " + next.get());
      }
      client.send(answer.to(number));
    }
  }

  private static String key(String path, ObjectNode request) {
    request.remove(NUMBER);
    return path + " " + request;
  }

  /** An answer around the number of its request. */
  private record Answer(String before, String after) {
    static Answer of(String answer, long number) {
      var mark = "\"request-id\":" + number;
      int at = answer.indexOf(mark) + mark.length();
      return new Answer(
          answer.substring(0, at - Long.toString(number).length()), answer.substring(at));
    }

    String to(long number) {
      return before + number + after;
    }
  }
}
