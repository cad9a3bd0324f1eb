package io.modelstate.runtime.log;

/** With which sequence a new stream may begin. */
public enum Beginnings {
  /** The only right one for a log of its own. */
  AT_ZERO,
  /** A log that follows another may see only the later part of a stream. */
  ANYWHERE
}
