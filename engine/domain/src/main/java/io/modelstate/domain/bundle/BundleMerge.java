package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays overlays over a base. Verifies nothing but that the base has no overlay's fields. */
public final class BundleMerge {
  private BundleMerge() {}

  /** The first part is the base; each further one changes what the ones before it say. */
  public static Bundle merge(List<BundlePart> parts) {
    var base = base(parts.getFirst());
    for (var overlay : parts.subList(1, parts.size())) {
      base = over(base, overlay);
    }
    return base;
  }

  private static Bundle base(BundlePart part) {
    var bundle = part.document().bundle();
    if (!bundle.withoutBody().isEmpty()) {
      throw Rejected.because(
          "base application %s has no body"
              .formatted(GoText.quote(bundle.withoutBody().getFirst())));
    }
    OverlayOnly.refuseIn(bundle);
    return new Includes(part.folder()).resolve(bundle);
  }

  private static Bundle over(Bundle base, BundlePart part) {
    var given = part.document().given();
    var overlay = new Includes(part.folder()).resolve(part.document().bundle());
    var result = applications(base, overlay, given);
    result = saas(result, overlay, given);
    if (given.given("machines")) {
      result = result.withMachines(overlay.machines());
    }
    if (!overlay.series().isEmpty()) {
      result = result.withSeries(overlay.series());
    }
    var relations = new ArrayList<>(result.relations());
    relations.addAll(overlay.relations());
    return result.withRelations(List.copyOf(relations));
  }

  private static Bundle applications(Bundle base, Bundle overlay, TypedMap given) {
    var applications = base.applications().minusAll(overlay.withoutBody());
    var patches = TypedMap.of(given.entries().get("applications"));
    for (var entry : overlay.applications().entrySet()) {
      var name = entry.getKey();
      var old = applications.get(name);
      var merged =
          old == null
              ? entry.getValue()
              : new Patch(TypedMap.of(patches.entries().get(name))).apply(old, entry.getValue());
      applications = applications.plus(name, merged);
    }
    return without(Set.copyOf(overlay.withoutBody()), base.withApplications(applications));
  }

  private static Bundle saas(Bundle base, Bundle overlay, TypedMap given) {
    var removed =
        TypedMap.of(given.entries().get("saas")).entries().entrySet().stream()
            .filter(e -> e.getValue() == null)
            .map(e -> e.getKey())
            .collect(Collectors.toUnmodifiableSet());
    var saas = base.saas().plusAll(overlay.saas()).minusAll(removed);
    return without(removed, base.withSaas(saas));
  }

  /** Drops the relations of what was removed. */
  private static Bundle without(Set<String> removed, Bundle bundle) {
    if (removed.isEmpty()) {
      return bundle;
    }
    return bundle.withRelations(
        bundle.relations().stream()
            .filter(
                ends -> ends.stream().noneMatch(end -> removed.contains(Endpoint.application(end))))
            .toList());
  }
}
