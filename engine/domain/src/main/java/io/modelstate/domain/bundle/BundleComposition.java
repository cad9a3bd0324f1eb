package io.modelstate.domain.bundle;

import java.util.ArrayList;
import java.util.List;

/** From the parts of a bundle to one that is whole and verified. */
public final class BundleComposition {
  /** What Juju says of a bundle that names series. */
  public static final String SERIES_DEPRECATED =
      "series are being deprecated in favour of bases. For more information about the transition"
          + " to bases see"
          + " https://discourse.charmhub.io/t/transition-from-series-to-base-in-juju-4-0/14127";

  private static final String IMPLICIT_ENDPOINTS =
      "The provided bundle includes relations without explicit endpoints, which may appear as"
          + " extra entries in the diff output.\n"
          + "To avoid this in the future, update the endpoints for the following bundle relations:";

  private BundleComposition() {}

  /** Verifies the base, which no overlay can mend; merges; verifies what came out. */
  public static Bundle compose(List<BundlePart> parts) {
    BundleVerification.verifyBase(parts.getFirst());
    var merged = BundleMerge.merge(parts);
    BundleVerification.verifyMerged(merged, parts.getFirst().folder());
    return merged;
  }

  /** What Juju warns of when it reads such a bundle. */
  public static List<String> warnings(Bundle bundle) {
    return bundle.usesSeries() ? List.of(SERIES_DEPRECATED) : List.of();
  }

  /** What Juju warns of before it compares such a bundle with a model. */
  public static List<String> diffWarnings(Bundle bundle) {
    var warnings = new ArrayList<>(warnings(bundle));
    var implicit =
        bundle.relations().stream()
            .filter(ends -> ends.stream().anyMatch(end -> end.indexOf(':') < 0))
            .map(ends -> "\n - [" + String.join(", ", ends) + "]")
            .toList();
    if (!implicit.isEmpty()) {
      warnings.add(IMPLICIT_ENDPOINTS + String.join("", implicit) + "\n");
    }
    return List.copyOf(warnings);
  }
}
