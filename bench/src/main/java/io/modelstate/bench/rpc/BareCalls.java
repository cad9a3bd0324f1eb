package io.modelstate.bench.rpc;

import io.modelstate.bench.rpc.RecordedController.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * What a client asked, asked again without the client: a connection, its requests one after the
 * other, the end. The handshake resumes a TLS session where the server lets it.
 */
final class BareCalls {
  private static final int ANSWER_SECONDS_MAX = 10;

  private final HttpClient client;
  private final List<Request> requests;

  /** All requests must be of one connection. */
  BareCalls(SSLContext tls, List<Request> requests) {
    this.client = HttpClient.newBuilder().sslContext(tls).build();
    this.requests = requests;
  }

  /** How long it took, in nanoseconds. */
  long nanoseconds(int port) throws IOException, InterruptedException {
    BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    long began = System.nanoTime();
    var uri = URI.create("wss://localhost:%d%s".formatted(port, requests.getFirst().path()));
    var socket = client.newWebSocketBuilder().buildAsync(uri, new Messages(answers::add)).join();
    for (var request : requests) {
      socket.sendText(request.message(), true).join();
      if (answers.poll(ANSWER_SECONDS_MAX, TimeUnit.SECONDS) == null) {
        throw new IOException("no answer to " + request.message());
      }
    }
    long took = System.nanoTime() - began;
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    return took;
  }
}
