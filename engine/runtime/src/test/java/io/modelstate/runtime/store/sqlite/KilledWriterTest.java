package io.modelstate.runtime.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it appends: what it had acknowledged is there, and adds up. */
class KilledWriterTest {
  private static final int LINES_READ = 300;

  @TempDir Path folder;

  @RepeatedTest(2)
  void whatWasAcknowledgedIsThere() throws Exception {
    for (int start = 0; start < 2; start++) {
      long acknowledged = appendAndKill();
      try (var log = SqliteEventLog.open(file())) {
        assertTrue(log.lastPosition() >= acknowledged, "acknowledged " + acknowledged);
        assertInstanceOf(Verdict.Sound.class, LogVerifier.verify(log));
      }
    }
  }

  private long appendAndKill() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    var process =
        new ProcessBuilder(java, "-cp", classes, Appender.class.getName(), file().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said = process.inputReader()) {
      long last = read(said, LINES_READ);
      assertTrue(process.toHandle().destroyForcibly()); // Leaves what it said to be read.
      long rest = read(said, Integer.MAX_VALUE);
      process.waitFor();
      return Math.max(last, rest);
    }
  }

  /** The last whole number said, within {@code linesMax} lines. */
  private static long read(BufferedReader said, int linesMax) throws IOException {
    long last = 0;
    for (int n = 0; n < linesMax; n++) {
      var line = said.readLine();
      if (line == null) {
        return last;
      }
      last = Math.max(last, Long.parseLong(line));
    }
    return last;
  }

  private Path file() {
    return folder.resolve("events.db");
  }
}
