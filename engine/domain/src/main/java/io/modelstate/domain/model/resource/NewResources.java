package io.modelstate.domain.model.resource;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.resource.Resource.Origin;
import io.modelstate.domain.model.resource.ResourceEvent.ResourceSet;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pcollections.TreePMap;

/** Gives an application its resources, as part of a decision. */
public final class NewResources {
  private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");

  private NewResources() {}

  /**
   * Refuses what the charm does not know and what is not pending for this application.
   *
   * @param wanted by name, a revision in the store or the id of what is pending
   */
  public static void add(
      Changes changes,
      String application,
      CharmMetadata metadata,
      TreePMap<String, String> wanted,
      Instant now) {
    for (var entry : wanted.entrySet()) {
      var name = entry.getKey();
      if (!metadata.resources().containsKey(name)) {
        throw Rejected.notFound("resource", name);
      }
      changes.add(
          REVISION.matcher(entry.getValue()).matches()
              ? new ResourceSet(application, name, stored(entry.getValue(), now), "")
              : pending(changes, application, name, entry.getValue()));
    }
  }

  private static Resource stored(String revision, Instant now) {
    return new Resource(
        Origin.STORE, Integer.parseInt(revision), "", 0, Optional.empty(), Optional.of(now));
  }

  private static ResourceSet pending(Changes changes, String application, String name, String id) {
    var pending = changes.state().resources().pending().get(id);
    if (pending == null
        || !pending.application().equals(application)
        || !pending.name().equals(name)) {
      throw ResourceDecider.unknown(name, id);
    }
    return new ResourceSet(application, name, pending.resource(), id);
  }
}
