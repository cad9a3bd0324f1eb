package io.modelstate.wire.bundle;

import io.modelstate.domain.bundle.Literal;
import io.modelstate.domain.config.GoNumber;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Go's YAML takes an unquoted scalar for. Dates and spans of time stay texts. */
final class GoScalar {
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE");
  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE");
  private static final Pattern SPECIAL = Pattern.compile("([-+]?)\\.(inf|Inf|INF|nan|NaN|NAN)");
  private static final Pattern NUMERIC = Pattern.compile("[-+.]?[0-9].*");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private GoScalar() {}

  /** Null, a {@link Literal}, or the text itself. */
  static @Nullable Object of(String text) {
    if (NULL.contains(text)) {
      return null;
    }
    if (TRUE.contains(text) || FALSE.contains(text)) {
      return new Literal(text, TRUE.contains(text));
    }
    var special = SPECIAL.matcher(text);
    if (special.matches()) {
      return new Literal(text, special(special.group(1), special.group(2)));
    }
    return NUMERIC.matcher(text).matches() ? number(text) : text;
  }

  private static double special(String sign, String word) {
    if (word.startsWith("n") || word.startsWith("N")) {
      return Double.NaN;
    }
    return sign.equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  private static Object number(String text) {
    var plain = text.replace("_", "");
    var whole = GoNumber.whole(plain);
    if (whole.isPresent()) {
      return new Literal(text, whole.getAsLong());
    }
    if (!DECIMAL.matcher(plain).matches()) {
      return text;
    }
    double value = Double.parseDouble(plain);
    return Double.isInfinite(value) ? text : new Literal(text, value);
  }
}
