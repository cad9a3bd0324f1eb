package io.modelstate.runtime.log;

/** What happens when the log stops: whoever holds state that is not durable must drop it. */
@FunctionalInterface
public interface FaultPolicy {
  /**
   * The log has stopped for good. Called once, on the writer's thread, before any waiter hears of
   * it.
   */
  void logStopped(StoreFailure failure);
}
