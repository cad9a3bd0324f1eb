package io.modelstate.domain.bundle;

import io.modelstate.domain.config.ConfigValue;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * An application of a bundle.
 *
 * @param charm a charm's URL or name, or the path of a local one
 * @param resources a revision or a path each, by name
 * @param to where units go, one entry each; for Kubernetes one text of labels
 * @param options values of any type; null is one of them
 * @param storage {@code pool,count,size} by name
 * @param bindings spaces by endpoint; the empty endpoint stands for the others
 */
public record BundleApplication(
    String charm,
    String channel,
    Optional<Integer> revision,
    String series,
    String base,
    TreePMap<String, ConfigValue> resources,
    int units,
    List<String> to,
    boolean expose,
    TreePMap<String, ExposedEndpoint> exposedEndpoints,
    TreePMap<String, ConfigValue> options,
    TreePMap<String, String> annotations,
    String constraints,
    TreePMap<String, String> storage,
    TreePMap<String, String> devices,
    TreePMap<String, String> bindings,
    TreePMap<String, BundleOffer> offers,
    String plan,
    boolean trust) {
  /** What only overlays may say of an application, and nothing else. */
  static BundleApplication forOverlay(
      TreePMap<String, ExposedEndpoint> exposedEndpoints, TreePMap<String, BundleOffer> offers) {
    return new BundleApplication(
        "",
        "",
        Optional.empty(),
        "",
        "",
        TreePMap.empty(),
        0,
        List.of(),
        false,
        exposedEndpoints,
        TreePMap.empty(),
        TreePMap.empty(),
        "",
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        offers,
        "",
        false);
  }

  /** Exposed in one way or the other. */
  public boolean exposed() {
    return expose || !exposedEndpoints.isEmpty();
  }

  BundleApplication withTexts(
      String charmText,
      TreePMap<String, ConfigValue> optionValues,
      TreePMap<String, String> annotationTexts) {
    return new BundleApplication(
        charmText,
        channel,
        revision,
        series,
        base,
        resources,
        units,
        to,
        expose,
        exposedEndpoints,
        optionValues,
        annotationTexts,
        constraints,
        storage,
        devices,
        bindings,
        offers,
        plan,
        trust);
  }
}
