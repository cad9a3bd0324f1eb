package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;

/** A span of time as Go writes it: {@code 1h30m}, {@code 2.5s}, {@code 24h0m0s}. */
public record GoDuration(long nanos) implements Comparable<GoDuration> {
  public static final long MILLISECOND = 1_000_000;
  public static final long SECOND = 1000 * MILLISECOND;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;

  private static final Map<String, Long> UNITS =
      Map.of(
          "ns",
          1L,
          "us",
          1000L,
          "µs",
          1000L,
          "μs",
          1000L,
          "ms",
          MILLISECOND,
          "s",
          SECOND,
          "m",
          MINUTE,
          "h",
          HOUR);
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(63);

  /** Refuses with Go's own text, which starts with {@code time: }. */
  public static GoDuration parse(String text) {
    boolean negative = text.startsWith("-");
    var rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return new GoDuration(0);
    }
    if (rest.isEmpty()) {
      throw invalid(text);
    }
    var total = BigInteger.ZERO;
    while (!rest.isEmpty()) {
      int digits = numberEnd(rest);
      var number = rest.substring(0, digits);
      if (number.isEmpty() || number.equals(".")) {
        throw invalid(text);
      }
      int end = unitEnd(rest, digits);
      total = total.add(nanos(text, number, rest.substring(digits, end)));
      if (total.compareTo(LIMIT) > 0) {
        throw invalid(text);
      }
      rest = rest.substring(end);
    }
    if (!negative && total.equals(LIMIT)) {
      throw invalid(text);
    }
    return new GoDuration(negative ? total.negate().longValue() : total.longValue());
  }

  private static int numberEnd(String text) {
    int i = digitsEnd(text, 0);
    return i < text.length() && text.charAt(i) == '.' ? digitsEnd(text, i + 1) : i;
  }

  private static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length() && digit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int unitEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '.' && !digit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static BigInteger nanos(String text, String number, String unit) {
    if (unit.isEmpty()) {
      throw Rejected.because("time: missing unit in duration " + GoText.quote(text));
    }
    var size = UNITS.get(unit);
    if (size == null) {
      throw Rejected.because(
          "time: unknown unit %s in duration %s".formatted(GoText.quote(unit), GoText.quote(text)));
    }
    var whole = number.endsWith(".") ? number + "0" : number;
    return new BigDecimal(whole)
        .multiply(BigDecimal.valueOf(size))
        .setScale(0, RoundingMode.DOWN)
        .toBigInteger();
  }

  private static Rejected invalid(String text) {
    return Rejected.because("time: invalid duration " + GoText.quote(text));
  }

  /** Go's form, such as {@code 1h0m0s}, {@code 1.5s} or {@code 10ms}. */
  public String text() {
    if (nanos == 0) {
      return "0s";
    }
    var size = BigInteger.valueOf(nanos).abs();
    return (nanos < 0 ? "-" : "") + (size.bitLength() < 64 ? text(size.longValue()) : "");
  }

  private static String text(long size) {
    if (size >= 0 && size < SECOND) {
      return size < 1000
          ? size + "ns"
          : size < MILLISECOND ? part(size, 1000) + "µs" : part(size, MILLISECOND) + "ms";
    }
    long hours = Long.divideUnsigned(size, HOUR);
    long minutes = Long.remainderUnsigned(size, HOUR) / MINUTE;
    var seconds = part(Long.remainderUnsigned(size, MINUTE), SECOND) + "s";
    if (hours > 0) {
      return hours + "h" + minutes + "m" + seconds;
    }
    return minutes > 0 ? minutes + "m" + seconds : seconds;
  }

  private static String part(long size, long unit) {
    var number = BigDecimal.valueOf(size).divide(BigDecimal.valueOf(unit)).stripTrailingZeros();
    return number.toPlainString();
  }

  @Override
  public int compareTo(GoDuration other) {
    return Long.compare(nanos, other.nanos);
  }

  @Override
  public String toString() {
    return text();
  }
}
