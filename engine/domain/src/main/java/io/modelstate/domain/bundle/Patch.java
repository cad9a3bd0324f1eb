package io.modelstate.domain.bundle;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * What an overlay changes of an application: only the keys it gives, and of maps only the entries.
 *
 * @param given the overlay's keys as they were written
 */
record Patch(TypedMap given) {
  BundleApplication apply(BundleApplication base, BundleApplication over) {
    return new BundleApplication(
        pick("charm", base.charm(), over.charm()),
        pick("channel", base.channel(), over.channel()),
        pick("revision", base.revision(), over.revision()),
        pick("series", base.series(), over.series()),
        pick("base", base.base(), over.base()),
        merge("resources", base.resources(), over.resources(), Objects::isNull),
        given.has("scale") ? over.units() : pick("num_units", base.units(), over.units()),
        pick("to", base.to(), over.to()),
        pick("expose", base.expose(), over.expose()),
        merge(
            "exposed-endpoints", base.exposedEndpoints(), over.exposedEndpoints(), Patch::nothing),
        merge("options", base.options(), over.options(), Objects::isNull),
        merge("annotations", base.annotations(), over.annotations(), value -> false),
        pick("constraints", base.constraints(), over.constraints()),
        merge("storage", base.storage(), over.storage(), value -> false),
        merge("devices", base.devices(), over.devices(), value -> false),
        merge("bindings", base.bindings(), over.bindings(), value -> false),
        merge("offers", base.offers(), over.offers(), Objects::isNull),
        pick("plan", base.plan(), over.plan()),
        pick("trust", base.trust(), over.trust()));
  }

  private <T> T pick(String key, T base, T over) {
    return given.has(key) ? over : base;
  }

  /** A map given as null clears; so does an entry that {@code removes}, for its name. */
  private <T> TreePMap<String, T> merge(
      String key,
      TreePMap<String, T> base,
      TreePMap<String, T> over,
      Predicate<@Nullable Object> removes) {
    if (!given.has(key)) {
      return base;
    }
    if (!given.given(key)) {
      return TreePMap.empty();
    }
    var removed =
        TypedMap.of(given.entries().get(key)).entries().entrySet().stream()
            .filter(e -> removes.test(e.getValue()))
            .map(e -> e.getKey())
            .toList();
    return base.plusAll(over).minusAll(removed);
  }

  /** Null, an empty map, or one of nulls. */
  private static boolean nothing(@Nullable Object value) {
    return value == null
        || (value instanceof Map<?, ?> map && map.values().stream().allMatch(v -> v == null));
  }
}
