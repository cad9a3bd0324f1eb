package io.modelstate.runtime.log;

/** A stream as the log knows it. */
public record StreamHead(String stream, String kind, long nextSequence, long lastPosition) {}
