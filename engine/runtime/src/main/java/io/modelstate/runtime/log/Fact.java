package io.modelstate.runtime.log;

/** A durable event without who, when and why: what folding needs. */
public record Fact(
    long position, String stream, long sequence, String name, int revision, String payload) {}
