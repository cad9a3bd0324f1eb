package io.modelstate.runtime.store.memory;

import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.EventLogContract;

class MemoryEventLogTest extends EventLogContract {
  @Override
  protected EventLog openEmpty() {
    return new MemoryEventLog();
  }
}
