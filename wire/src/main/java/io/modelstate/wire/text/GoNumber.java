package io.modelstate.wire.text;

import java.math.BigDecimal;

/** Numbers as Go prints them. */
public final class GoNumber {
  private static final int EXPONENT_FROM = 6;
  private static final int JSON_EXPONENT_FROM = 21;
  private static final int JSON_EXPONENT_BELOW = -7;

  private GoNumber() {}

  /** The shortest form that reads back; with an exponent from {@code 1e+06} on. */
  public static String general(double value) {
    if (Double.isNaN(value)) {
      return ".nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? ".inf" : "-.inf";
    }
    var decimal = shortest(value);
    int exponent = decimal.precision() - decimal.scale() - 1;
    return exponent < -4 || exponent >= EXPONENT_FROM
        ? withExponent(decimal, exponent, 2)
        : decimal.toPlainString();
  }

  /** The form in json: plain below 1e21; there is none for what is not finite. */
  public static String json(double value) {
    var decimal = shortest(value);
    int exponent = decimal.precision() - decimal.scale() - 1;
    return exponent <= JSON_EXPONENT_BELOW || exponent >= JSON_EXPONENT_FROM
        ? withExponent(decimal, exponent, 1)
        : decimal.toPlainString();
  }

  private static BigDecimal shortest(double value) {
    if (value == 0) {
      return BigDecimal.ZERO;
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros();
  }

  private static String withExponent(BigDecimal decimal, int exponent, int exponentDigits) {
    var digits = decimal.unscaledValue().abs().toString();
    var text = new StringBuilder(decimal.signum() < 0 ? "-" : "").append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    var size = Integer.toString(Math.abs(exponent));
    text.append('e').append(exponent < 0 ? '-' : '+');
    return text.append("0".repeat(Math.max(0, exponentDigits - size.length())))
        .append(size)
        .toString();
  }
}
