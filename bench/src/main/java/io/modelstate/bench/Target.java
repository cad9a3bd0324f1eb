package io.modelstate.bench;

import java.util.Locale;

/**
 * A bound that a measured number must keep.
 *
 * @param floor whether the number must be at least the bound, instead of at most
 */
record Target(String what, double found, boolean floor, double bound, String unit) {
  static Target atLeast(String what, double found, double bound, String unit) {
    return new Target(what, found, true, bound, unit);
  }

  static Target atMost(String what, double found, double bound, String unit) {
    return new Target(what, found, false, bound, unit);
  }

  boolean held() {
    return floor ? found >= bound : found <= bound;
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f %s | %s %s %s | %s |",
        what,
        found,
        unit,
        floor ? "at least" : "at most",
        plain(bound),
        unit,
        held() ? "held" : "**missed**");
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }
}
