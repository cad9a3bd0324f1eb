package io.modelstate.runtime.log;

import java.time.Instant;

/**
 * One transaction of the log; its hash chains the hashes of its events to the commit before.
 *
 * @param number from 1, without a gap
 * @param recorded the time of its last event
 */
public record Commit(
    long number, long firstPosition, long lastPosition, Instant recorded, Hash hash) {}
