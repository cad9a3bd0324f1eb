package io.modelstate.runtime.axon;

import io.modelstate.runtime.log.Beginnings;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own contract for a storage engine, over one of our stores. */
abstract class LogStorageEngineContract
    extends AbstractEventStorageEngineTest<LogStorageEngine, LogStorageEngineBuilder> {
  private final List<AutoCloseable> opened = new ArrayList<>();

  abstract EventLog openLog();

  @BeforeEach
  void useAnEmptyLog() {
    setTestSubject(createEngine());
  }

  @AfterEach
  void closeLogs() throws Exception {
    for (var one : opened.reversed()) {
      one.close();
    }
  }

  @Override
  protected LogStorageEngine createEngine(UnaryOperator<LogStorageEngineBuilder> customization) {
    var log = openLog();
    var writer = LogWriter.start(log, failure -> {}, Beginnings.ANYWHERE);
    opened.add(log);
    opened.add(writer);
    var builder = new LogStorageEngineBuilder(log, writer, new StringCodec());
    return LogStorageEngine.of(customization.apply(builder));
  }
}
