package io.modelstate.domain;

/** A state and the sequence, in its own stream, of the last event in it; -1 before the first. */
public record Image<S>(S state, long sequence) {}
