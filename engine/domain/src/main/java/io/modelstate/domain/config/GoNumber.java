package io.modelstate.domain.config;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers in text, read as Go reads them. */
public final class GoNumber {
  private static final String DIGITS = "[0-9]+(_[0-9]+)*";
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(D(\\.(D)?)?|\\.D)([eE][+-]?[0-9]+)?".replace("D", DIGITS));
  private static final Pattern HEX_FLOAT =
      Pattern.compile(
          "[+-]?0[xX]_?([0-9a-fA-F_]+\\.?[0-9a-fA-F_]*|\\.[0-9a-fA-F_]+)[pP][+-]?[0-9]+");

  private GoNumber() {}

  /** A floating point number; empty for other texts, for infinities and for what overflows. */
  public static OptionalDouble decimal(String text) {
    if (!DECIMAL.matcher(text).matches() && !HEX_FLOAT.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text.replace("_", ""));
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * A whole number in the base that its prefix names: {@code 0x}, {@code 0b}, {@code 0o}, or a
   * leading zero for octal. Underscores may separate digits.
   */
  public static OptionalLong whole(String text) {
    boolean negative = text.startsWith("-");
    var size = negative || text.startsWith("+") ? text.substring(1) : text;
    int radix = radix(size.toLowerCase(Locale.ROOT));
    int prefix = radix == 10 ? 0 : radix == 8 && !size.startsWith("o", 1) ? 1 : 2;
    if (size.startsWith("O", 1)) {
      prefix = 2;
    }
    var digits = size.substring(prefix);
    if (!digits.matches(prefix == 0 ? "[0-9]+(_[0-9]+)*" : "(_?[0-9a-zA-Z]+)+")) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(
          Long.parseLong((negative ? "-" : "") + digits.replace("_", ""), radix));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static int radix(String size) {
    if (size.length() < 2 || size.charAt(0) != '0') {
      return 10;
    }
    return switch (size.charAt(1)) {
      case 'x' -> 16;
      case 'b' -> 2;
      default -> 8;
    };
  }
}
