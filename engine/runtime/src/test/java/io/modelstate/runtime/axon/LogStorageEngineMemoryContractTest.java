package io.modelstate.runtime.axon;

import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.store.memory.MemoryEventLog;

class LogStorageEngineMemoryContractTest extends LogStorageEngineContract {
  @Override
  EventLog openLog() {
    return new MemoryEventLog();
  }
}
