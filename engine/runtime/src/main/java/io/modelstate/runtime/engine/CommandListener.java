package io.modelstate.runtime.engine;

import io.modelstate.domain.Command;

/**
 * Told how every command ended, and how long its sender waited. On the sender's thread: must be
 * quick and must not throw.
 */
public interface CommandListener {
  void accepted(Command command, Reply reply, long nanos);

  /** Refused by a rule, or not to be done now, or broken: the exception says which. */
  void failed(Command command, RuntimeException why, long nanos);
}
