package io.modelstate.runtime.log;

/** What verifying the whole log found. */
public sealed interface Verdict {
  /** Nothing was changed, as far as the last commit; note its number and hash elsewhere. */
  record Sound(long events, long streams, long commits, Hash lastCommit) implements Verdict {}

  /**
   * The first break.
   *
   * @param sentence says where and what
   */
  record Broken(String sentence) implements Verdict {}
}
