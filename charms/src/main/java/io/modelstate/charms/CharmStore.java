package io.modelstate.charms;

import io.modelstate.domain.Rejected;
import java.util.Optional;
import java.util.Set;

/** Where charms are found by name. Safe for many threads. */
@FunctionalInterface
public interface CharmStore {
  /** What the store knows under that name; empty for none. */
  Optional<CharmEntry> entry(String name);

  /** The names it can list without asking anyone. */
  default Set<String> names() {
    return Set.of();
  }

  /**
   * The charm that fits, by Juju's rules: the channel asked for or the charm's default one, the
   * base asked for or the first of those it runs on.
   *
   * @throws Rejected with Juju's text for an unknown name, channel or base
   */
  default ResolvedCharm resolve(CharmRequest request) {
    return entry(request.name())
        .map(entry -> entry.resolve(request))
        .orElseThrow(
            () ->
                Rejected.because(
                    ("resolving with preferred channel: resolving error: No charm or bundle with"
                            + " name '%s'. Put a folder or a file %s.charm with its metadata into"
                            + " the folder \"charms\" of the controller's data to add one%s")
                        .formatted(
                            request.name(),
                            request.name(),
                            equals(offline())
                                ? ", or start the controller with --charmhub live to ask Charmhub"
                                : "")));
  }

  /** The part of it that asks nobody else. */
  default CharmStore offline() {
    return this;
  }

  /** This store, and the other for what it does not know. */
  default CharmStore or(CharmStore other) {
    return new Stores(this, other);
  }
}
