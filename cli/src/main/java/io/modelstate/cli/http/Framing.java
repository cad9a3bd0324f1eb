package io.modelstate.cli.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** HTTP/1.1 on the bytes of a connection: as much of it as a controller speaks. */
final class Framing {
  private static final int LINE_BYTES_MAX = 16 * 1024;
  private static final int BODY_BYTES_MAX = 256 * 1024 * 1024;
  private static final int HEX = 16;

  private Framing() {}

  /** An answer, and whether the connection can carry another exchange. */
  record Framed(Answer answer, boolean stays) {}

  /** Header lines hold Latin letters only; others become question marks. */
  static byte[] bytes(Request request, String host, String authorization) {
    var body = request.body().getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder();
    head.append(request.method()).append(' ').append(request.path()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(host).append("\r\n");
    head.append("Authorization: ").append(authorization).append("\r\n");
    head.append("Accept: application/json, text/plain, */*\r\n");
    request.headers().forEach((k, v) -> head.append(k).append(": ").append(v).append("\r\n"));
    if (body.length > 0) {
      head.append("Content-Type: application/json\r\n");
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  static Framed read(InputStream in) throws IOException {
    int status = status(line(in));
    Map<String, String> headers = headers(in);
    var body = body(in, status, headers);
    boolean stays =
        !headers.getOrDefault("connection", "").equalsIgnoreCase("close")
            && (headers.containsKey("content-length") || headers.containsKey("transfer-encoding"));
    return new Framed(new Answer(status, new String(body, StandardCharsets.UTF_8)), stays);
  }

  private static int status(String line) throws IOException {
    var parts = line.split(" ", 3);
    if (parts.length < 2 || !parts[0].startsWith("HTTP/1.")) {
      throw new IOException("no HTTP answer: " + line);
    }
    return number(parts[1], 10);
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static byte[] body(InputStream in, int status, Map<String, String> headers)
      throws IOException {
    if (status == 204 || status == 304) {
      return new byte[0];
    }
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks(in);
    }
    var length = headers.get("content-length");
    return length == null ? in.readNBytes(BODY_BYTES_MAX) : exactly(in, number(length, 10));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var all = new ByteArrayOutputStream();
    int size = chunkSize(in);
    while (size > 0) {
      all.writeBytes(exactly(in, size));
      line(in);
      size = chunkSize(in);
    }
    headers(in); // The trailers.
    return all.toByteArray();
  }

  private static int chunkSize(InputStream in) throws IOException {
    var line = line(in);
    int extension = line.indexOf(';');
    return number((extension < 0 ? line : line.substring(0, extension)).strip(), HEX);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    if (length > BODY_BYTES_MAX) {
      throw new IOException("answer too long: " + length + " bytes");
    }
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("answer cut off");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("connection closed");
      }
      if (line.size() >= LINE_BYTES_MAX) {
        throw new IOException("header line too long");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static int number(String text, int radix) throws IOException {
    try {
      return Integer.parseUnsignedInt(text, radix);
    } catch (NumberFormatException e) {
      throw new IOException("bad number in an HTTP answer: " + text, e);
    }
  }
}
