package io.modelstate.runtime.engine;

import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.store.memory.MemoryEventLog;

class EngineOnMemoryTest extends EngineContract {
  @Override
  EventLog openLog() {
    return new MemoryEventLog();
  }
}
