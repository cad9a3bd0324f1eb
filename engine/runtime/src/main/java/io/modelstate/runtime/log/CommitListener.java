package io.modelstate.runtime.log;

/** Told of every commit with events. On the writer's thread: must be quick and must not throw. */
@FunctionalInterface
public interface CommitListener {
  CommitListener NONE = (appends, events, nanos) -> {};

  /**
   * A commit is on disk.
   *
   * @param appends how many commands waited for it
   * @param nanos from the first row written to the disk's answer
   */
  void committed(int appends, int events, long nanos);
}
