package io.modelstate.cli.http;

import io.modelstate.cli.http.Unreachable.Why;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One TLS connection, kept for the exchanges of one run. A connection that the other side has
 * closed between two exchanges is opened anew, once; a request that may have arrived is not sent
 * again.
 */
public final class TlsHttp implements Http {
  private static final int CONNECT_MILLIS_MAX = 10_000;
  private static final int ANSWER_MILLIS_MAX = 120_000;

  private final List<String> addresses;
  private final String caCertificate;
  private final String authorization;
  private @Nullable Connection open;

  private record Connection(SSLSocket socket, BufferedInputStream in, String host) {}

  /** Addresses are {@code host:port}, tried in that order. */
  public TlsHttp(List<String> addresses, String caCertificate, String user, String password) {
    this.addresses = List.copyOf(addresses);
    this.caCertificate = caCertificate;
    var login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(login);
  }

  @Override
  public Answer send(Request request) {
    var reused = open;
    if (reused != null) {
      try {
        return exchange(reused, request);
      } catch (IOException e) {
        close();
        if (!request.method().equals("GET")) {
          throw brokenOff(e);
        }
      }
    }
    var fresh = connect();
    open = fresh;
    try {
      return exchange(fresh, request);
    } catch (IOException e) {
      close();
      throw brokenOff(e);
    }
  }

  private Answer exchange(Connection connection, Request request) throws IOException {
    var out = connection.socket.getOutputStream();
    out.write(Framing.bytes(request, connection.host, authorization));
    out.flush();
    var framed = Framing.read(connection.in);
    if (!framed.stays()) {
      close();
    }
    return framed.answer();
  }

  private Connection connect() {
    var last = new Unreachable(Why.NO_CONNECTION, "no address is known", null);
    for (var address : addresses) {
      try {
        return connect(address);
      } catch (SSLException e) {
        last = new Unreachable(Why.NOT_TRUSTED, address + ": " + reason(e), e);
      } catch (IOException e) {
        last = new Unreachable(Why.NO_CONNECTION, address + ": " + reason(e), e);
      }
    }
    throw last;
  }

  private Connection connect(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    var host = address.substring(0, colon).replaceAll("[\\[\\]]", "");
    int port = Integer.parseInt(address.substring(colon + 1));
    var trust = Trust.authority(caCertificate);
    var plain = new Socket();
    try {
      plain.connect(new InetSocketAddress(host, port), CONNECT_MILLIS_MAX);
      plain.setSoTimeout(ANSWER_MILLIS_MAX);
      plain.setTcpNoDelay(true);
      var socket = trust.over(plain);
      return new Connection(socket, new BufferedInputStream(socket.getInputStream()), address);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static Unreachable brokenOff(IOException e) {
    return new Unreachable(Why.BROKEN_OFF, reason(e), e);
  }

  private static String reason(IOException e) {
    var message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    var closing = open;
    open = null;
    if (closing != null) {
      try {
        closing.socket.close();
      } catch (IOException e) {
        // The other side is gone already, which is what closing is for.
        return;
      }
    }
  }
}
