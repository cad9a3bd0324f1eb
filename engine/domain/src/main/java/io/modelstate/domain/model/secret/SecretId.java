package io.modelstate.domain.model.secret;

import java.util.regex.Pattern;

/** Names a secret for good: 96 bits as 20 digits of base 32, as Juju's clients check. */
final class SecretId {
  private static final Pattern FORM = Pattern.compile("[0-9a-v]{19}[0g]");
  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
  private static final int LENGTH = 20;
  private static final int BITS = 5;

  private SecretId() {}

  static boolean valid(String text) {
    return FORM.matcher(text).matches();
  }

  /** Of the first 96 bits of a UUID; the last digit holds one of them. */
  static String of(String uuid) {
    var hex = uuid.replace("-", "").substring(0, 24);
    var bits = new StringBuilder();
    for (int i = 0; i < hex.length(); i++) {
      bits.append(Integer.toBinaryString(16 + Character.digit(hex.charAt(i), 16)), 1, 5);
    }
    bits.append("0000");
    var id = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      id.append(DIGITS.charAt(Integer.parseInt(bits.substring(i * BITS, i * BITS + BITS), 2)));
    }
    return id.toString();
  }
}
