package io.modelstate.domain.model.application;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmMetadata;
import org.pcollections.TreePMap;

/** Which space each endpoint of an application is bound to. */
final class Bindings {
  private static final String DEFAULT = "";

  private Bindings() {}

  /** For every endpoint of the charm, and {@code ""} for all that may come. */
  static TreePMap<String, String> initial(
      ModelState state, CharmMetadata metadata, TreePMap<String, String> given) {
    check(state, metadata, given);
    var fallback = given.containsKey(DEFAULT) ? given.get(DEFAULT) : state.defaultSpace();
    var all = TreePMap.singleton(DEFAULT, String.valueOf(fallback));
    for (var endpoint : metadata.endpoints().keySet()) {
      all = all.plus(endpoint, String.valueOf(fallback));
    }
    for (var endpoint : metadata.extraBindings()) {
      all = all.plus(endpoint, String.valueOf(fallback));
    }
    return all.plusAll(given);
  }

  /** The given ones over those that are there, for the endpoints that this charm has. */
  static TreePMap<String, String> merged(
      ModelState state,
      CharmMetadata metadata,
      TreePMap<String, String> current,
      TreePMap<String, String> given) {
    check(state, metadata, given);
    var fallback = given.get(DEFAULT);
    if (fallback == null) {
      fallback = current.get(DEFAULT);
    }
    var all =
        initial(
            state,
            metadata,
            TreePMap.singleton(DEFAULT, fallback == null ? state.defaultSpace() : fallback));
    for (var entry : current.entrySet()) {
      boolean follows = given.containsKey(DEFAULT) && entry.getValue().equals(current.get(DEFAULT));
      if (all.containsKey(entry.getKey()) && !entry.getKey().isEmpty() && !follows) {
        all = all.plus(entry.getKey(), entry.getValue());
      }
    }
    return all.plusAll(given);
  }

  private static void check(
      ModelState state, CharmMetadata metadata, TreePMap<String, String> given) {
    for (var entry : given.entrySet()) {
      if (!state.spaces().contains(entry.getValue())) {
        throw Rejected.notFound("space", entry.getValue());
      }
      if (!entry.getKey().isEmpty() && !metadata.bindable(entry.getKey())) {
        throw Rejected.notValid("unknown endpoint %s not valid".formatted(quote(entry.getKey())));
      }
    }
  }
}
