package io.modelstate.bench.rpc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The server's side of a WebSocket (RFC 6455) on a socket: text messages in, text messages out,
 * pings answered. One thread reads; any thread may send.
 */
final class Frames implements Closeable {
  private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private final String path;

  private Frames(Socket socket, DataInputStream in, String path) throws IOException {
    this.socket = socket;
    this.in = in;
    this.out = socket.getOutputStream();
    this.path = path;
  }

  /** Answers the request to upgrade, which must be the first on this socket. */
  static Frames accept(Socket socket) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    var path = line(in).split(" ", 3)[1];
    var key = "";
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18)) {
        key = line.substring(18).strip();
      }
    }
    var frames = new Frames(socket, in, path);
    frames.write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n"
            .formatted(accepted(key))
            .getBytes(StandardCharsets.US_ASCII));
    return frames;
  }

  /** What was asked for: {@code /api} or {@code /model/UUID/api}. */
  String path() {
    return path;
  }

  /** The next message, or none when the client has gone. */
  Optional<String> next() throws IOException {
    var message = new ByteArrayOutputStream();
    while (true) {
      int first = in.read();
      if (first < 0) {
        return Optional.empty();
      }
      var payload = payload();
      switch (first & 0xf) {
        case CLOSE -> {
          send(CLOSE, payload);
          return Optional.empty();
        }
        case PING -> send(PONG, payload);
        case PONG -> {}
        default -> {
          message.write(payload);
          if ((first & 0x80) != 0) {
            return Optional.of(message.toString(StandardCharsets.UTF_8));
          }
        }
      }
    }
  }

  void send(String message) throws IOException {
    send(TEXT, message.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private byte[] payload() throws IOException {
    int second = in.readUnsignedByte();
    int length = second & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    var mask = in.readNBytes(4);
    var payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i & 3];
    }
    return payload;
  }

  private void send(int opcode, byte[] payload) throws IOException {
    var frame = new ByteArrayOutputStream(payload.length + 10);
    frame.write(0x80 | opcode);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else if (payload.length < 1 << 16) {
      frame.write(126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    } else {
      frame.write(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >> shift));
      }
    }
    frame.write(payload);
    write(frame.toByteArray());
  }

  private synchronized void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static String line(DataInputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static String accepted(String key) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
