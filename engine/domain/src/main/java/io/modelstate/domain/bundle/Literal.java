package io.modelstate.domain.bundle;

/**
 * A scalar of a parsed tree that YAML takes for something other than a text, such as {@code 0644}
 * or {@code yes}. Where a text is wanted it stands as it was written.
 *
 * @param value a boolean, a long, or a double
 */
public record Literal(String text, Object value) {}
