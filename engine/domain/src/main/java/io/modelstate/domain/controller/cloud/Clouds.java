package io.modelstate.domain.controller.cloud;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessSet;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAdded;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudRemoved;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudUpdated;
import io.modelstate.domain.name.UserName;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The clouds of a controller, by name. */
public record Clouds(TreePMap<String, Entry> byName) {
  public static final Clouds EMPTY = new Clouds(TreePMap.empty());

  /** A cloud and who has access to it, by the user's key. */
  public record Entry(CloudDefinition cloud, TreePMap<String, CloudAccess> access) {
    public Optional<CloudAccess> of(UserName user) {
      var own = Optional.ofNullable(access.get(user.key()));
      return own.isPresent() || user.local()
          ? own
          : Optional.ofNullable(access.get(UserName.EVERYONE.key()));
    }
  }

  public Clouds evolve(CloudEvent event) {
    return switch (event) {
      case CloudAdded(var cloud) ->
          new Clouds(byName.plus(cloud.name(), new Entry(cloud, TreePMap.empty())));
      case CloudUpdated(var cloud) ->
          new Clouds(byName.plus(cloud.name(), new Entry(cloud, there(cloud.name()).access())));
      case CloudRemoved(var cloud) -> new Clouds(byName.minus(cloud));
      case CloudAccessSet(var cloud, var user, var access) ->
          with(cloud, there(cloud).access().plus(user.key(), access));
      case CloudAccessRemoved(var cloud, var user) ->
          with(cloud, there(cloud).access().minus(user.key()));
    };
  }

  public Optional<Entry> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Entry require(String name) {
    return find(name).orElseThrow(() -> Rejected.notFound("cloud", name));
  }

  private Clouds with(String cloud, TreePMap<String, CloudAccess> access) {
    return new Clouds(byName.plus(cloud, new Entry(there(cloud).cloud(), access)));
  }

  private Entry there(String cloud) {
    return find(cloud).orElseThrow(() -> new BrokenHistory("no cloud " + cloud));
  }
}
