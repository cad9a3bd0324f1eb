package io.modelstate.domain.model.resource;

import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.resource.ResourceEvent.ResourceSet;
import org.pcollections.TreePMap;

/** Gives an application what was pending for it, as part of a decision. */
public final class NewResources {
  private NewResources() {}

  /** Refuses what is not pending for this application. */
  public static void add(
      Changes changes,
      String application,
      CharmMetadata metadata,
      TreePMap<String, String> pendingIds) {
    for (var entry : pendingIds.entrySet()) {
      var pending = changes.state().resources().pending().get(entry.getValue());
      if (pending == null
          || !pending.application().equals(application)
          || !pending.name().equals(entry.getKey())
          || !metadata.resources().containsKey(entry.getKey())) {
        throw ResourceDecider.unknown(entry.getKey(), entry.getValue());
      }
      changes.add(
          new ResourceSet(application, entry.getKey(), pending.resource(), entry.getValue()));
    }
  }
}
