package io.modelstate.wire.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Texts cut at a number of bytes. Juju cuts messages in the middle of a character when it comes to
 * that; a byte that is left over stands in the text as one code unit from U+DC80 to U+DCFF, which
 * no proper text contains, and becomes that byte again in {@link #of}.
 */
public final class Bytes {
  private static final int LEFT_OVER = 0xDC00;

  private Bytes() {}

  /** The bytes of a text that may hold parts of characters. */
  public static byte[] of(String text) {
    var bytes = new ByteArrayOutputStream(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c >= LEFT_OVER + 0x80 && c <= LEFT_OVER + 0xFF) {
        bytes.write(c - LEFT_OVER);
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
      i += Character.charCount(c);
    }
    return bytes.toByteArray();
  }

  public static int length(String text) {
    return of(text).length;
  }

  /** The first {@code keep} bytes and three dots when the text is longer than {@code max} bytes. */
  public static String cut(String text, int max, int keep) {
    return length(text) <= max ? text : first(text, keep) + "...";
  }

  private static String first(String text, int count) {
    var kept = new StringBuilder();
    int left = count;
    for (int i = 0; i < text.length() && left > 0; ) {
      int c = text.codePointAt(i);
      byte[] bytes = of(Character.toString(c));
      if (bytes.length <= left) {
        kept.appendCodePoint(c);
      } else {
        for (int j = 0; j < left; j++) {
          kept.append((char) (LEFT_OVER + (bytes[j] & 0xFF)));
        }
      }
      left -= bytes.length;
      i += Character.charCount(c);
    }
    return kept.toString();
  }
}
