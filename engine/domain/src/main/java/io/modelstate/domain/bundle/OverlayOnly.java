package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import java.util.ArrayList;
import java.util.List;

/** What may stand in overlays alone, as it means something in the model at hand only. */
final class OverlayOnly {
  private OverlayOnly() {}

  /** Refuses a base that gives such a field; fields inside of others count on their own. */
  static void refuseIn(Bundle base) {
    var found = new ArrayList<String>();
    base.applications()
        .forEach((name, application) -> found.addAll(fields("applications." + name, application)));
    if (!found.isEmpty()) {
      var more = found.size() == 1 ? "" : " (and %d more errors)".formatted(found.size() - 1);
      throw Rejected.because(found.getFirst() + " can only appear in an overlay section" + more);
    }
  }

  private static List<String> fields(String path, BundleApplication application) {
    var found = new ArrayList<String>();
    addUnless(application.exposedEndpoints().isEmpty(), path + ".exposed-endpoints", found);
    application
        .exposedEndpoints()
        .forEach(
            (endpoint, exposed) -> {
              var inner = path + ".exposed-endpoints." + endpoint;
              addUnless(exposed.spaces().isEmpty(), inner + ".expose-to-spaces", found);
              addUnless(exposed.cidrs().isEmpty(), inner + ".expose-to-cidrs", found);
            });
    addUnless(application.offers().isEmpty(), path + ".offers", found);
    application
        .offers()
        .forEach(
            (name, offer) -> {
              var inner = path + ".offers." + name;
              addUnless(offer.endpoints().isEmpty(), inner + ".endpoints", found);
              addUnless(offer.acl().isEmpty(), inner + ".acl", found);
            });
    return found;
  }

  private static void addUnless(boolean empty, String field, List<String> found) {
    if (!empty) {
      found.add(field);
    }
  }
}
