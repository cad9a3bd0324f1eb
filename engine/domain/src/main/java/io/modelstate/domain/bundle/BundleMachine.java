package io.modelstate.domain.bundle;

import org.pcollections.TreePMap;

/** A machine that placements of the same bundle refer to. */
public record BundleMachine(
    String constraints, TreePMap<String, String> annotations, String series, String base) {
  BundleMachine withAnnotations(TreePMap<String, String> changed) {
    return new BundleMachine(constraints, changed, series, base);
  }
}
