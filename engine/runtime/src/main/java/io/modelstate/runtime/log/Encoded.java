package io.modelstate.runtime.log;

/** A payload as it is stored. */
public record Encoded(String name, int revision, String json) {}
