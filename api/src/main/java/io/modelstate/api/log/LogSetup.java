package io.modelstate.api.log;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** How the process logs: lines of ours from a level on, those of libraries from warnings on. */
public final class LogSetup {
  private static final Map<String, Level> LEVELS =
      Map.of("error", Level.SEVERE, "warn", Level.WARNING, "info", Level.INFO, "debug", Level.FINE);
  public static final List<String> LEVEL_NAMES = List.of("error", "warn", "info", "debug");

  /** The log manager forgets loggers that nobody holds. */
  private static final Logger OURS = Logger.getLogger("io.modelstate");

  /** Says nothing that the start does not say better. */
  private static final Logger SERVER =
      Logger.getLogger("io.micronaut.http.server.netty.NettyHttpServer");

  private LogSetup() {}

  /** To be called once, before anything logs. */
  public static void write(PrintStream out, boolean json, String level) {
    LogManager.getLogManager().reset();
    var lines = new Flushed(out, new LogLines(json));
    var root = Logger.getLogger("");
    var from = LEVELS.getOrDefault(level.toLowerCase(Locale.ROOT), Level.INFO);
    root.setLevel(from.equals(Level.SEVERE) ? from : Level.WARNING);
    root.addHandler(lines);
    OURS.setLevel(from);
    SERVER.setLevel(Level.OFF);
  }

  /** A line is there once it was logged, however the process ends. */
  private static final class Flushed extends StreamHandler {
    Flushed(PrintStream out, LogLines lines) {
      super(out, lines);
      setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord record) {
      super.publish(record);
      flush();
    }
  }
}
