package io.modelstate.runtime.axon;

import io.modelstate.runtime.log.Append.Expected;
import io.modelstate.runtime.log.Beside.Answer;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the sender of one command asks of its commit; travels in the message's metadata, so that a
 * command without conditions costs nothing.
 *
 * @param unmoved the stream that must end where the sender saw it
 * @param answer makes the row that remembers the outcome, to be written in the same commit
 */
public record Conditions(
    Optional<Expected> unmoved, Optional<Function<Outcome.Accepted, Answer>> answer) {
  /** The key in a command message's metadata. */
  public static final String KEY = "io.modelstate.conditions";
}
