package io.modelstate.domain.model.storage;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.storage.StorageEvent.StorageAdded;
import org.pcollections.TreePMap;

/**
 * Storage that a charm asked for, {@code pgdata/0}, and the volume, filesystem or both that the
 * cloud keeps for it.
 *
 * @param host the machine or, on Kubernetes, the unit that it cannot leave; empty when it can
 * @param owner the unit that it came with or was attached to; empty when it is free
 * @param filesystem its number, after the machine's where it is bound to one; empty for a device
 * @param volume likewise; empty for a filesystem that needs none
 * @param providerId what the cloud calls it; empty until it is made
 * @param sizeMib what was asked for
 * @param providedMib what was made; 0 until it is
 * @param releasing whether the cloud keeps it when it goes
 * @param attachments by unit
 */
public record StorageInstance(
    String id,
    Kind kind,
    String pool,
    long sizeMib,
    String host,
    String filesystem,
    String volume,
    String owner,
    EntityLife life,
    boolean releasing,
    String providerId,
    long providedMib,
    Status status,
    TreePMap<String, StorageAttachment> attachments) {

  static StorageInstance of(StorageAdded e) {
    return new StorageInstance(
        e.storage(),
        e.kind(),
        e.pool(),
        e.sizeMib(),
        e.host(),
        e.filesystem(),
        e.volume(),
        "",
        EntityLife.ALIVE,
        false,
        e.providerId(),
        e.providerId().isEmpty() ? 0 : e.sizeMib(),
        e.status(),
        TreePMap.empty());
  }

  /** The name in its charm: {@code pgdata} of {@code pgdata/0}. */
  public String name() {
    return id.substring(0, id.lastIndexOf('/'));
  }

  /** Whether it can outlive the machine it is on. */
  public boolean detachable() {
    return host.isEmpty();
  }

  public boolean provisioned() {
    return !providerId.isEmpty();
  }

  StorageInstance attached(String unit, StorageAttachment attachment) {
    return with(attachments.plus(unit, attachment), owner.isEmpty() ? unit : owner);
  }

  StorageInstance detached(String unit) {
    return with(attachments.minus(unit), owner.equals(unit) ? "" : owner);
  }

  private StorageInstance with(TreePMap<String, StorageAttachment> changed, String newOwner) {
    return new StorageInstance(
        id,
        kind,
        pool,
        sizeMib,
        host,
        filesystem,
        volume,
        newOwner,
        life,
        releasing,
        providerId,
        providedMib,
        status,
        changed);
  }

  StorageInstance provisioned(String provider, long provided) {
    return new StorageInstance(
        id,
        kind,
        pool,
        sizeMib,
        host,
        filesystem,
        volume,
        owner,
        life,
        releasing,
        provider,
        provided,
        status,
        attachments);
  }

  StorageInstance with(Status changed) {
    return new StorageInstance(
        id,
        kind,
        pool,
        sizeMib,
        host,
        filesystem,
        volume,
        owner,
        life,
        releasing,
        providerId,
        providedMib,
        changed,
        attachments);
  }

  StorageInstance dying(boolean release) {
    return new StorageInstance(
        id,
        kind,
        pool,
        sizeMib,
        host,
        filesystem,
        volume,
        owner,
        EntityLife.DYING,
        release,
        providerId,
        providedMib,
        status,
        attachments);
  }
}
