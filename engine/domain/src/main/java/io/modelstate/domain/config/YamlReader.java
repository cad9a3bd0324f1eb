package io.modelstate.domain.config;

import org.jspecify.annotations.Nullable;

/** Reads YAML for rules that look inside a text. */
@FunctionalInterface
public interface YamlReader {
  /**
   * The document as maps, lists, texts, numbers, booleans and null; keys of maps keep their type.
   *
   * @throws io.modelstate.domain.Rejected when it is no YAML; the text starts with {@code yaml: }
   */
  @Nullable Object read(String yaml);
}
