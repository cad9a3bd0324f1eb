package io.modelstate.domain.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads YAML with what bundles need beyond plain values: scalars as they were written. */
@FunctionalInterface
public interface BundleYamlReader {
  /**
   * The documents of a text in order, each as {@link BundleDocument#read} takes it. Of a key given
   * twice the last one is there.
   *
   * @throws io.modelstate.domain.Rejected when a document is no YAML; the text starts with {@code
   *     unmarshal document N: yaml: }
   */
  List<@Nullable Object> documents(String yaml);
}
