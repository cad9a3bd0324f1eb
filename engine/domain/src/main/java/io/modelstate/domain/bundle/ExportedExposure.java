package io.modelstate.domain.bundle;

import io.modelstate.domain.bundle.ModelContents.ModelApplication;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** What of an application goes to the overlay of an export: exposed endpoints and offers. */
final class ExportedExposure {
  private static final String ALL_ENDPOINTS = "";
  private static final String EVERYONE = "everyone@external";
  private static final Set<String> ALL_NETWORKS = Set.of("0.0.0.0/0", "::/0");

  private ExportedExposure() {}

  /** Empty when being exposed says it all. */
  static TreePMap<String, ExposedEndpoint> details(ModelApplication application) {
    var endpoints = application.exposedEndpoints();
    if (endpoints.size() == 1 && toAll(endpoints.get(ALL_ENDPOINTS))) {
      return TreePMap.empty();
    }
    var all = new TreeMap<String, ExposedEndpoint>();
    endpoints.forEach(
        (name, endpoint) -> {
          if (!endpoint.spaces().isEmpty() || !endpoint.cidrs().isEmpty()) {
            all.put(name, new ExposedEndpoint(sorted(endpoint.spaces()), sorted(endpoint.cidrs())));
          }
        });
    return TreePMap.from(all);
  }

  private static boolean toAll(@Nullable ExposedEndpoint endpoint) {
    return endpoint != null
        && endpoint.spaces().isEmpty()
        && ALL_NETWORKS.containsAll(endpoint.cidrs());
  }

  static TreePMap<String, BundleOffer> offers(ModelApplication application) {
    var all = new TreeMap<String, BundleOffer>();
    application
        .offers()
        .forEach(
            (name, offer) ->
                all.put(
                    name, new BundleOffer(sorted(offer.endpoints()), offer.acl().minus(EVERYONE))));
    return TreePMap.from(all);
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }
}
