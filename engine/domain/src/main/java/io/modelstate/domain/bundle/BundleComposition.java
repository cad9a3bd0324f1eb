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

  private BundleComposition() {}

  /** Verifies the base, which no overlay can mend; merges; verifies what came out. */
  public static Bundle compose(List<BundlePart> parts) {
    BundleVerification.verifyBase(parts.getFirst());
    var merged = BundleMerge.merge(parts);
    BundleVerification.verifyMerged(merged, parts.getFirst().folder());
    return merged;
  }

  /** What Juju warns of, in the order it does. */
  public static List<String> warnings(Bundle bundle) {
    var warnings = new ArrayList<String>();
    if (bundle.usesSeries()) {
      warnings.add(SERIES_DEPRECATED);
    }
    return warnings;
  }
}
