package io.modelstate.domain.model.storage;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.ContentsEvent;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import org.pcollections.TreePMap;

/** What can have happened to storage and to the pools it is made from. */
public sealed interface StorageEvent extends ContentsEvent {
  record StoragePoolCreated(String pool, String provider, TreePMap<String, String> attributes)
      implements StorageEvent {}

  record StoragePoolUpdated(String pool, String provider, TreePMap<String, String> attributes)
      implements StorageEvent {}

  record StoragePoolRemoved(String pool) implements StorageEvent {}

  /**
   * Storage is wanted, or was taken over from the cloud. It is attached to nothing as yet.
   *
   * @param host the machine or unit that it cannot leave; empty when it can
   * @param filesystem empty for a device
   * @param volume empty for a filesystem that needs none
   * @param providerId empty unless it is there already
   */
  record StorageAdded(
      String storage,
      Kind kind,
      String pool,
      long sizeMib,
      String host,
      String filesystem,
      String volume,
      String providerId,
      Status status)
      implements StorageEvent {}

  /** The unit is to have it; it is the unit's own when it was nobody's. */
  record StorageAttachmentAdded(String storage, String unit, String location, boolean readOnly)
      implements StorageEvent {}

  /** The cloud has made it. */
  record StorageProvisioned(String storage, String providerId, long sizeMib)
      implements StorageEvent {}

  /** The unit's machine has it there. */
  record StorageAttached(String storage, String unit, String location) implements StorageEvent {}

  record StorageStatusSet(String storage, Status status) implements StorageEvent {}

  record StorageAttachmentMarkedDying(String storage, String unit) implements StorageEvent {}

  /** The unit no longer has it; it is nobody's when it was the unit's own. */
  record StorageDetached(String storage, String unit) implements StorageEvent {}

  /** It goes when its last attachment does; the cloud keeps it when it is released. */
  record StorageMarkedDying(String storage, boolean release) implements StorageEvent {}

  record StorageRemoved(String storage) implements StorageEvent {}
}
