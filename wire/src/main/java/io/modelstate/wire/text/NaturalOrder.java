package io.modelstate.wire.text;

import java.math.BigInteger;
import java.util.Comparator;

/** The two orders in which numbers inside names count as numbers. */
public final class NaturalOrder {
  /** Of the rows of a table: prefix as text, digit run as number, then the rest. */
  public static final Comparator<String> NAMES = NaturalOrder::compareNames;

  /** Of the keys of a yaml map: letters after everything else, digit runs as numbers. */
  public static final Comparator<String> YAML_KEYS = NaturalOrder::compareKeys;

  private NaturalOrder() {}

  private static int compareNames(String a, String b) {
    while (true) {
      int digitsA = firstDigit(a, 0);
      int digitsB = firstDigit(b, 0);
      if (digitsA == a.length() || digitsB == b.length()) {
        return compareText(a, b);
      }
      int prefix = compareText(a.substring(0, digitsA), b.substring(0, digitsB));
      if (prefix != 0) {
        return prefix;
      }
      int endA = digitsEnd(a, digitsA);
      int endB = digitsEnd(b, digitsB);
      int number = number(a, digitsA, endA).compareTo(number(b, digitsB, endB));
      if (number != 0) {
        return number;
      }
      a = a.substring(endA);
      b = b.substring(endB);
    }
  }

  private static int compareKeys(String a, String b) {
    int[] x = a.codePoints().toArray();
    int[] y = b.codePoints().toArray();
    for (int i = 0; i < x.length && i < y.length; i++) {
      if (x[i] != y[i]) {
        return compareAt(x, y, i);
      }
    }
    return Integer.compare(x.length, y.length);
  }

  private static int compareAt(int[] x, int[] y, int i) {
    boolean letterX = Character.isLetter(x[i]);
    boolean letterY = Character.isLetter(y[i]);
    if (letterX && letterY) {
      return Integer.compare(x[i], y[i]);
    }
    if (letterX || letterY) {
      return letterX ? 1 : -1;
    }
    var lead = x[i] == '0' || y[i] == '0' ? significantBefore(x, i) : BigInteger.ZERO;
    int endX = digitsEnd(x, i);
    int endY = digitsEnd(y, i);
    int number = number(lead, x, i, endX).compareTo(number(lead, y, i, endY));
    if (number != 0) {
      return number;
    }
    return endX != endY ? Integer.compare(endX, endY) : Integer.compare(x[i], y[i]);
  }

  /** One when the digits just before {@code i} hold something other than zeros. */
  private static BigInteger significantBefore(int[] x, int i) {
    for (int j = i - 1; j >= 0 && Character.isDigit(x[j]); j--) {
      if (x[j] != '0') {
        return BigInteger.ONE;
      }
    }
    return BigInteger.ZERO;
  }

  private static BigInteger number(BigInteger lead, int[] x, int from, int to) {
    var number = lead;
    for (int i = from; i < to; i++) {
      number = number.multiply(BigInteger.TEN).add(BigInteger.valueOf(x[i] - '0'));
    }
    return number;
  }

  private static int digitsEnd(int[] x, int i) {
    while (i < x.length && Character.isDigit(x[i])) {
      i++;
    }
    return i;
  }

  private static BigInteger number(String s, int from, int to) {
    return new BigInteger(s.substring(from, to));
  }

  private static int firstDigit(String s, int from) {
    int i = from;
    while (i < s.length() && !isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int digitsEnd(String s, int from) {
    int i = from;
    while (i < s.length() && isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Byte order of the UTF-8 forms, which is the order of code points. */
  public static int compareText(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length()) {
      int x = a.codePointAt(i);
      int y = b.codePointAt(i);
      if (x != y) {
        return Integer.compare(x, y);
      }
      i += Character.charCount(x);
    }
    return Integer.compare(a.length(), b.length());
  }
}
