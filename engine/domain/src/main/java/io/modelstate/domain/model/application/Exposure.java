package io.modelstate.domain.model.application;

import io.modelstate.domain.bundle.ExposedEndpoint;
import java.util.List;
import org.pcollections.TreePMap;

/**
 * From where an application can be reached.
 *
 * @param endpoints how, by endpoint; empty for one that is exposed without saying how
 */
public record Exposure(boolean exposed, TreePMap<String, ExposedEndpoint> endpoints) {
  public static final Exposure HIDDEN = new Exposure(false, TreePMap.empty());

  /** To everywhere, without a word on single endpoints. */
  public static final Exposure EVERYWHERE = new Exposure(true, TreePMap.empty());

  Exposure plus(TreePMap<String, ExposedEndpoint> added) {
    return new Exposure(true, endpoints.plusAll(added));
  }

  Exposure minus(List<String> removed) {
    var left = endpoints.minusAll(removed);
    return left.isEmpty() ? HIDDEN : new Exposure(exposed, left);
  }
}
