package io.modelstate.runtime.log;

/**
 * Where a stream ends, as far as it is durable.
 *
 * @param hash of its last event
 */
public record StreamHead(
    String stream, String kind, long nextSequence, long lastPosition, Hash hash) {}
