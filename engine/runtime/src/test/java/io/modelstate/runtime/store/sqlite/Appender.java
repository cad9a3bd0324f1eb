package io.modelstate.runtime.store.sqlite;

import static io.modelstate.runtime.log.Events.append;

import io.modelstate.runtime.log.LogWriter;
import java.nio.file.Path;

/** The main class of another process: appends until it is killed, and says what is durable. */
final class Appender {
  private Appender() {}

  public static void main(String[] arguments) {
    var log = SqliteEventLog.open(Path.of(arguments[0]));
    var writer = LogWriter.start(log, failure -> {});
    for (long sequence = log.nextSequence("a"); ; sequence++) {
      System.out.println(writer.append(append("a", sequence)).await());
    }
  }
}
