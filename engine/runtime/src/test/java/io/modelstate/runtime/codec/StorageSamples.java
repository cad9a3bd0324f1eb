package io.modelstate.runtime.codec;

import io.modelstate.domain.Event;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.storage.StorageEvent.StorageAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttached;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttachmentAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttachmentMarkedDying;
import io.modelstate.domain.model.storage.StorageEvent.StorageDetached;
import io.modelstate.domain.model.storage.StorageEvent.StorageMarkedDying;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolCreated;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolUpdated;
import io.modelstate.domain.model.storage.StorageEvent.StorageProvisioned;
import io.modelstate.domain.model.storage.StorageEvent.StorageRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StorageStatusSet;
import java.util.List;
import org.pcollections.TreePMap;

/** {@link Samples} of storage. */
final class StorageSamples {
  private StorageSamples() {}

  static List<Event> all(Status status) {
    return List.of(
        new StoragePoolCreated("fast", "lxd", TreePMap.singleton("driver", "zfs")),
        new StoragePoolUpdated("fast", "lxd", TreePMap.singleton("driver", "btrfs")),
        new StoragePoolRemoved("fast"),
        new StorageAdded(
            "data/2", Kind.FILESYSTEM, "fast", 1024, "0", "0/3", "0/1", "pool:vol", status),
        new StorageAttachmentAdded("data/2", "web/0", "/srv/data", true),
        new StorageProvisioned("data/2", "pool:vol", 2048),
        new StorageAttached("data/2", "web/0", "/srv/data"),
        new StorageStatusSet("data/2", status),
        new StorageAttachmentMarkedDying("data/2", "web/0"),
        new StorageDetached("data/2", "web/0"),
        new StorageMarkedDying("data/2", true),
        new StorageRemoved("data/2"));
  }
}
