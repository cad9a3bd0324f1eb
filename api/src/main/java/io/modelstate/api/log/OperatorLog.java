package io.modelstate.api.log;

import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A sentence that stays the same, and fields beside it, so that lines can be searched and counted.
 */
public final class OperatorLog {
  private static final Logger LOGGER = Logger.getLogger("io.modelstate");

  private OperatorLog() {}

  public static void info(String sentence, Map<String, ?> fields) {
    log(Level.INFO, sentence, fields);
  }

  public static void warning(String sentence, Map<String, ?> fields) {
    log(Level.WARNING, sentence, fields);
  }

  /** Whether {@link #debug} would be written; ask before fields are gathered. */
  public static boolean debugging() {
    return LOGGER.isLoggable(Level.FINE);
  }

  public static void debug(String sentence, Map<String, ?> fields) {
    log(Level.FINE, sentence, fields);
  }

  private static void log(Level level, String sentence, Map<String, ?> fields) {
    if (LOGGER.isLoggable(level)) {
      var record = new LogRecord(level, sentence);
      record.setLoggerName(LOGGER.getName());
      record.setParameters(new Object[] {new TreeMap<>(fields)});
      LOGGER.log(record);
    }
  }
}
