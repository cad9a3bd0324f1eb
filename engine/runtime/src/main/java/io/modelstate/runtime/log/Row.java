package io.modelstate.runtime.log;

/**
 * One durable event.
 *
 * @param position from 1, without a gap, in the order of the log
 * @param hash chains this event to the one before it in its stream
 */
public record Row(long position, NewEvent event, Hash hash) {}
