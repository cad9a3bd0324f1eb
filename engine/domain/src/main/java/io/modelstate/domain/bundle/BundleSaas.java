package io.modelstate.domain.bundle;

/** An offer elsewhere that a bundle consumes; the URL may be missing. */
public record BundleSaas(String url) {}
