package io.modelstate.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/** A connection on which anything can be said, also what no HTTP client would. */
public final class RawConnection implements AutoCloseable {
  private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(20).toMillis());
  private static final int ANSWER_MAX = 1 << 16;

  private final SSLSocket socket;

  public RawConnection(ControllerServer server) {
    var colon = server.address().lastIndexOf(':');
    var port = Integer.parseInt(server.address().substring(colon + 1));
    try {
      var sockets = Client.trusting(server.caCertificate()).getSocketFactory();
      socket = (SSLSocket) sockets.createSocket(server.address().substring(0, colon), port);
      socket.setSoTimeout(PATIENCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came back first; empty when the server hung up. */
  public String say(String bytes) {
    try {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var answer = new byte[ANSWER_MAX];
      int length = socket.getInputStream().read(answer);
      return length < 0 ? "" : new String(answer, 0, length, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
