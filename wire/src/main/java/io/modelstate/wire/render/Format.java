package io.modelstate.wire.render;

/** How a view is printed. */
public enum Format {
  /** The verb's own text: a table for most. */
  TEXT,
  YAML,
  JSON,
  /** A line for each unit; {@code status} only. */
  LINE,
  /** {@code status} only. */
  SUMMARY;

  /** For verbs without a text of their own: yaml unless json is asked for. */
  public Format asTree() {
    return this == JSON ? JSON : YAML;
  }
}
