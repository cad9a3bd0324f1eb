package io.modelstate.charms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids and hashes in the forms that Charmhub has them, the same for the same charm. */
public final class CharmIds {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 32;

  private CharmIds() {}

  /** 32 letters and digits. */
  public static String of(String name) {
    var digest = digest(name);
    var id = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(Math.floorMod(digest[i], LETTERS.length())));
    }
    return id.toString();
  }

  /** SHA-256 in hexadecimal. */
  static String hash(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
