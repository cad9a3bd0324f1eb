package io.modelstate.wire.text;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which texts Juju's yaml library takes for another type unless they are quoted. It reads fewer
 * texts as numbers than YAML 1.1 does: an exponent needs a sign, and a leading zero is octal or
 * nothing, so that the short hash of a commit stays plain more often.
 */
final class YamlLookalike {
  private static final Set<String> WORDS =
      Set.of(
          "", "~", "null", "Null", "NULL", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n",
          "N", "no", "No", "NO", "off", "Off", "OFF", "true", "True", "TRUE", "false", "False",
          "FALSE", ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF",
          "-.inf", "-.Inf", "-.INF");

  private static final Pattern DOTTED =
      Pattern.compile("\\.[0-9](?:_?[0-9])*(?:[eE][-+]?[0-9](?:_?[0-9])*)?");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?((0|[1-9][0-9]*)(\\.[0-9]+)?|\\.[0-9]+)([eE][-+][0-9]+)?");
  private static final Pattern BINARY = Pattern.compile("([-+]?)0[bB]([01]+)");
  private static final Pattern BINARY_SIGNED_INSIDE = Pattern.compile("0b([-+])([01]+)");
  private static final Pattern OCTAL = Pattern.compile("([-+]?)0[oO]?([0-7]+)");
  private static final Pattern HEXADECIMAL = Pattern.compile("([-+]?)0[xX]([0-9a-fA-F]+)");
  private static final Pattern BASE_60 =
      Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:(?:([Tt])| )(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,]\\d+)?"
              + "(Z|[-+](?:[01]\\d|2[0-4]):(?:[0-5]\\d|60))?)?");

  private static final Pattern LATER_NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private YamlLookalike() {}

  /** As a later state of the library has it, which takes more texts for numbers. */
  static boolean testLater(String text) {
    var plain = text.replace("_", "");
    return test(text) || (LATER_NUMBER.matcher(plain).matches() && finite(plain));
  }

  static boolean test(String text) {
    if (WORDS.contains(text)) {
      return true;
    }
    char first = text.charAt(0);
    if (first == '.') {
      return DOTTED.matcher(text).matches() && finite(text.replace("_", ""));
    }
    if (first != '+' && first != '-' && (first < '0' || first > '9')) {
      return false;
    }
    var plain = text.replace("_", "");
    return (NUMBER.matcher(plain).matches() && finite(plain))
        || whole(BINARY.matcher(plain), 2)
        || whole(BINARY_SIGNED_INSIDE.matcher(plain), 2)
        || whole(OCTAL.matcher(plain), 8)
        || whole(HEXADECIMAL.matcher(plain), 16)
        || BASE_60.matcher(text).matches()
        || timestamp(text);
  }

  private static boolean finite(String number) {
    return Double.isFinite(Double.parseDouble(number));
  }

  /** Whether it fits into 64 bits, one of them for a sign if there is one. */
  private static boolean whole(Matcher number, int radix) {
    if (!number.matches()) {
      return false;
    }
    var sign = number.group(1);
    int bits = new BigInteger(sign + number.group(2), radix).bitLength();
    return bits <= (sign.isEmpty() ? 64 : 63);
  }

  /** A zone belongs to the form with a {@code T}, and only to that. */
  private static boolean timestamp(String text) {
    var parts = TIMESTAMP.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    if (parts.group(5) != null && (parts.group(4) != null) != (parts.group(8) != null)) {
      return false;
    }
    return date(parts.group(1), parts.group(2), parts.group(3))
        && (parts.group(5) == null || clock(parts.group(5), parts.group(6), parts.group(7)));
  }

  private static boolean clock(String hours, String minutes, String seconds) {
    return below(hours, 24) && below(minutes, 60) && below(seconds, 60);
  }

  private static boolean below(String number, int limit) {
    return Integer.parseInt(number) < limit;
  }

  private static boolean date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
          != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
