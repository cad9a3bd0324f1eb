package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Levels by module: {@code <root>=INFO;unit=DEBUG}, or one level that stands for all. */
public final class LoggingConfig {
  /** What an empty configuration means. */
  public static final String STANDARD = "<root>=INFO";

  private static final Set<String> LEVELS =
      Set.of("UNSPECIFIED", "TRACE", "DEBUG", "INFO", "WARN", "WARNING", "ERROR", "CRITICAL");

  private static final Pattern SEPARATOR = Pattern.compile("[;:]");

  private LoggingConfig() {}

  public static void check(String text) {
    levels(text);
  }

  /** Whether some module is to log at TRACE. */
  public static boolean traces(String text) {
    return levels(text).contains("TRACE");
  }

  private static List<String> levels(String text) {
    var whole = text.strip();
    if (whole.isEmpty()) {
      return List.of();
    }
    if (LEVELS.contains(upper(whole))) {
      return List.of(upper(whole));
    }
    var levels = new ArrayList<String>();
    for (var entry : SEPARATOR.split(whole, -1)) {
      if (!entry.isEmpty()) {
        levels.add(level(entry));
      }
    }
    return levels;
  }

  private static String level(String entry) {
    int equals = entry.indexOf('=');
    if (equals < 0) {
      throw Rejected.because("config value expected '=', found " + GoText.quote(entry));
    }
    if (entry.substring(0, equals).isBlank()) {
      throw Rejected.because(
          "config value %s has missing module name".formatted(GoText.quote(entry)));
    }
    var level = entry.substring(equals + 1).strip();
    if (!LEVELS.contains(upper(level))) {
      throw Rejected.because("unknown severity level " + GoText.quote(level));
    }
    return upper(level);
  }

  private static String upper(String level) {
    return level.toUpperCase(Locale.ROOT);
  }
}
