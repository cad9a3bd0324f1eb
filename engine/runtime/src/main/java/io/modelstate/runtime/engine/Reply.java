package io.modelstate.runtime.engine;

import io.modelstate.runtime.axon.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What a command led to; durable by now.
 *
 * @param position of its last event, or of the newest event in the images when it led to none: a
 *     reader that waits for it sees the command's effect
 * @param repeated whether this is the answer to an earlier request with the same idempotency key
 * @param created the id of what it made
 */
public record Reply(
    long position,
    List<Outcome.Recorded> events,
    List<String> warnings,
    Optional<String> created,
    boolean repeated) {}
