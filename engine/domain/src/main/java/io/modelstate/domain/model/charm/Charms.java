package io.modelstate.domain.model.charm;

import io.modelstate.domain.model.charm.CharmEvent.CharmAdded;
import io.modelstate.domain.model.charm.CharmEvent.CharmRemoved;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The charms that a model holds, by URL. */
public record Charms(TreePMap<String, CharmMetadata> byUrl) {
  public static final Charms EMPTY = new Charms(TreePMap.empty());

  public Charms evolve(CharmEvent event) {
    return switch (event) {
      case CharmAdded(var url, var metadata) -> new Charms(byUrl.plus(url, metadata));
      case CharmRemoved(var url) -> new Charms(byUrl.minus(url));
    };
  }

  public boolean contains(String url) {
    return byUrl.containsKey(url);
  }

  public Optional<CharmMetadata> at(String url) {
    return Optional.ofNullable(byUrl.get(url));
  }
}
