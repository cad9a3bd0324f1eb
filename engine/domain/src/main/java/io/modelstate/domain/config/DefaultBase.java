package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pcollections.TreePMap;

/** The old key default-series, which every write turns into default-base. */
final class DefaultBase {
  private static final String SERIES = "default-series";
  private static final String BASE = "default-base";

  private DefaultBase() {}

  static void refuseBoth(TreePMap<String, ConfigValue> given) {
    if (given.containsKey(BASE) && !new ConfigTexts(given).text(SERIES).isEmpty()) {
      throw Rejected.because("cannot set both default-series and default-base");
    }
  }

  /** The values with the base in place of the series. An empty series clears the base. */
  static TreePMap<String, ConfigValue> translated(TreePMap<String, ConfigValue> given) {
    if (!given.containsKey(SERIES)) {
      return given;
    }
    var rest = given.minus(SERIES);
    if (rest.containsKey(BASE)) {
      return rest;
    }
    var series = new ConfigTexts(given).text(SERIES);
    return rest.plus(BASE, new Text(series.isEmpty() ? "" : baseOf(series)));
  }

  private static String baseOf(String series) {
    return Base.ofSeries(series)
        .orElseThrow(
            () -> Rejected.notValid("series %s not valid".formatted(GoText.quote(series))));
  }

  /** The keys with the base in place of the first mention of the series. */
  static List<String> translated(Collection<String> keys) {
    var all = new ArrayList<>(keys);
    int at = all.indexOf(SERIES);
    if (at >= 0) {
      all.set(at, BASE);
    }
    return all;
  }

  /** Empty for an empty text, and for a base without a series. */
  static String seriesOf(String base) {
    try {
      return base.isEmpty() ? "" : Base.parse(base).series().orElse("");
    } catch (Rejected e) {
      return "";
    }
  }
}
