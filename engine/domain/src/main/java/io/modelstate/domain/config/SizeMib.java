package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Sizes such as {@code 5G}, {@code 300M} or {@code 1.5GiB}, in MiB. */
public final class SizeMib {
  private static final String SUFFIXES = "MGTPEZY";
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(64);

  private SizeMib() {}

  /** The MiB, rounded up. {@code B} and {@code iB} after the suffix mean nothing. */
  public static BigInteger parse(String text) {
    int end = 0;
    while (end < text.length() && numeric(text.charAt(end))) {
      end++;
    }
    var number = number(text, text.substring(0, end));
    var scale = BigInteger.ONE.shiftLeft(10 * multiplier(text.substring(end)));
    var size = number.multiply(new BigDecimal(scale)).setScale(0, RoundingMode.CEILING);
    return size.toBigInteger().min(LIMIT.subtract(BigInteger.ONE));
  }

  private static boolean numeric(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static BigDecimal number(String text, String digits) {
    var shown = digits.isEmpty() ? text : digits;
    try {
      return new BigDecimal(digits);
    } catch (NumberFormatException e) {
      throw Rejected.because("expected a non-negative number, got " + GoText.quote(shown));
    }
  }

  private static int multiplier(String suffix) {
    if (suffix.isEmpty()) {
      return 0;
    }
    int unit = SUFFIXES.indexOf(suffix.charAt(0));
    var tail = suffix.substring(1);
    if (unit < 0 || !(tail.isEmpty() || tail.equals("B") || tail.equals("iB"))) {
      throw Rejected.because(
          "invalid multiplier suffix %s, expected one of %s"
              .formatted(GoText.quote(suffix), SUFFIXES));
    }
    return unit;
  }
}
