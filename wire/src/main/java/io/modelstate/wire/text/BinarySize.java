package io.modelstate.wire.text;

import java.util.List;

/** Sizes in binary units: {@code 512 MiB}, {@code 1.5 TiB}. */
public final class BinarySize {
  private static final List<String> UNITS = List.of("MiB", "GiB", "TiB", "PiB", "EiB");

  private BinarySize() {}

  /** {@code mib} counts in MiB. One decimal below ten, from GiB on as well as in MiB. */
  public static String ofMib(long mib) {
    if (mib == 0) {
      return "0 B";
    }
    double value = mib;
    int unit = 0;
    while (value >= 1024 && unit < UNITS.size() - 1) {
      value /= 1024;
      unit++;
    }
    double rounded = Math.floor(value * 10 + 0.5) / 10;
    var number = rounded < 10 ? "%.1f".formatted(rounded) : "%.0f".formatted(rounded);
    return number + " " + UNITS.get(unit);
  }
}
