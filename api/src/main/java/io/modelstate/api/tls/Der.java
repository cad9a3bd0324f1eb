package io.modelstate.api.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few DER encodings (X.690) that a certificate of ours needs. */
final class Der {
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int UTF8_STRING = 0x0C;
  private static final int UTC_TIME = 0x17;
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int EXPLICIT = 0xA0;
  private static final int IMPLICIT = 0x80;
  private static final int SHORT_LENGTH_MAX = 127;
  private static final int SEVEN_BITS = 7;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  static final byte[] TRUE = {0x01, 0x01, (byte) 0xFF};

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, joined(parts));
  }

  static byte[] set(byte[]... parts) {
    return tagged(SET, joined(parts));
  }

  static byte[] integer(BigInteger value) {
    return tagged(INTEGER, value.toByteArray());
  }

  static byte[] integer(long value) {
    return integer(BigInteger.valueOf(value));
  }

  /** {@code unused} bits at the end do not count. */
  static byte[] bits(int unused, byte[] bytes) {
    return tagged(BIT_STRING, joined(new byte[] {(byte) unused}, bytes));
  }

  static byte[] octets(byte[] bytes) {
    return tagged(OCTET_STRING, bytes);
  }

  static byte[] text(String value) {
    return tagged(UTF8_STRING, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Good until 2049; later years have another form. */
  static byte[] time(Instant value) {
    return tagged(UTC_TIME, TIME.format(value).getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] explicit(int number, byte[] value) {
    return tagged(EXPLICIT | number, value);
  }

  static byte[] implicit(int number, byte[] value) {
    return tagged(IMPLICIT | number, value);
  }

  /** From the dotted form. */
  static byte[] oid(String dotted) {
    var arcs = dotted.split("\\.", -1);
    var out = new ByteArrayOutputStream();
    out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
    for (int i = 2; i < arcs.length; i++) {
      base128(Long.parseLong(arcs[i]), out);
    }
    return tagged(OBJECT_IDENTIFIER, out.toByteArray());
  }

  private static void base128(long arc, ByteArrayOutputStream out) {
    int shift = 0;
    while (arc >> (shift + SEVEN_BITS) > 0) {
      shift += SEVEN_BITS;
    }
    for (; shift >= 0; shift -= SEVEN_BITS) {
      out.write((int) (arc >> shift & 0x7F) | (shift > 0 ? 0x80 : 0));
    }
  }

  private static byte[] tagged(int tag, byte[] content) {
    var out = new ByteArrayOutputStream(content.length + 6);
    out.write(tag);
    if (content.length <= SHORT_LENGTH_MAX) {
      out.write(content.length);
    } else {
      var length = BigInteger.valueOf(content.length).toByteArray();
      int from = length[0] == 0 ? 1 : 0;
      out.write(IMPLICIT | length.length - from);
      out.write(length, from, length.length - from);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
