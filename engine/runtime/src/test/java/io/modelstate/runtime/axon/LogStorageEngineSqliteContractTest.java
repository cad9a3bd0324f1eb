package io.modelstate.runtime.axon;

import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LogStorageEngineSqliteContractTest extends LogStorageEngineContract {
  @TempDir Path folder;
  private int opened;

  @Override
  EventLog openLog() {
    opened++;
    return SqliteEventLog.open(folder.resolve("events-%d.db".formatted(opened)));
  }
}
