package io.modelstate.domain.model.storage;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttachmentMarkedDying;
import io.modelstate.domain.model.storage.StorageEvent.StorageDetached;
import io.modelstate.domain.model.storage.StorageEvent.StorageMarkedDying;
import io.modelstate.domain.model.storage.StorageEvent.StorageRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StorageStatusSet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How storage goes. A unit that goes leaves behind what can outlive its machine, unless asked to
 * destroy it; the rest goes with the unit. What the cloud has made goes once the cloud says so;
 * what it keeps, or what it has not made, at once. With force nothing is waited for.
 */
public final class StorageRemoval {
  private final Changes changes;
  private final boolean force;
  private final Instant now;

  public StorageRemoval(Changes changes, boolean force, Instant now) {
    this.changes = changes;
    this.force = force;
    this.now = now;
  }

  /** Whether storage goes with its unit, instead of being left behind. */
  public static boolean destroyedWithUnit(StorageInstance instance) {
    return !instance.detachable();
  }

  /** All storage of a model. */
  public void everything(boolean release) {
    List.copyOf(state().storage().byId().keySet()).forEach(id -> instance(id, release));
  }

  /** The instance, after it was detached from all that have it. */
  void instance(String id, boolean release) {
    var instance = state().storage().byId().get(id);
    if (instance == null || (!instance.life().alive() && !force)) {
      return;
    }
    if (instance.attachments().isEmpty() || force) {
      List.copyOf(instance.attachments().keySet()).forEach(unit -> detached(id, unit));
      end(id, release);
      return;
    }
    markDying(instance, release);
    List.copyOf(instance.attachments().keySet()).forEach(unit -> detach(id, unit));
  }

  /** The unit is about to go: the end of its storage begins. */
  public void unitDying(String unit, boolean destroy) {
    for (var id : state().storage().of(unit)) {
      if (destroy) {
        markDying(there(id), false);
      }
      if (attached(id, unit)) {
        markDetaching(id, unit);
      }
    }
  }

  /** The unit is gone. */
  public void unitGone(String unit, boolean destroy) {
    for (var id : state().storage().of(unit)) {
      if (destroy) {
        markDying(there(id), false);
      }
      gone(id, unit);
    }
    if (state().details().caas()) {
      hostGone(unit);
    }
  }

  /**
   * The machine or, on Kubernetes, the unit is gone: what is bound to it goes, although no unit has
   * it.
   */
  public void hostGone(String host) {
    if (state().storage().byId().isEmpty()) {
      return;
    }
    for (var instance : List.copyOf(state().storage().byId().values())) {
      if (instance.host().equals(host)) {
        changes.add(new StorageRemoved(instance.id()));
      }
    }
  }

  /** At once where the unit's machine does not have it yet; else the machine has to let it go. */
  void detach(String id, String unit) {
    if (force || !attached(id, unit)) {
      disconnected(id, unit);
    } else {
      markDetaching(id, unit);
    }
  }

  /** The unit no longer has it. */
  public void disconnected(String id, String unit) {
    var instance = state().storage().byId().get(id);
    if (instance == null || !instance.attachments().containsKey(unit)) {
      return;
    }
    detached(id, unit);
    afterDetaching(id, !instance.life().alive());
  }

  /** The cloud has destroyed it. */
  public void destroyed(String id) {
    var instance = state().storage().byId().get(id);
    if (instance != null && !instance.life().alive() && instance.attachments().isEmpty()) {
      changes.add(new StorageRemoved(id));
    }
  }

  private void gone(String id, String unit) {
    var instance = there(id);
    detached(id, unit);
    afterDetaching(id, !instance.life().alive() || destroyedWithUnit(instance));
  }

  private void afterDetaching(String id, boolean ends) {
    var instance = there(id);
    if (!instance.attachments().isEmpty()) {
      return;
    }
    if (ends) {
      end(id, instance.releasing());
    } else {
      changes.add(new StorageStatusSet(id, Status.of("detached", now)));
    }
  }

  private void detached(String id, String unit) {
    if (there(id).attachments().containsKey(unit)) {
      changes.add(new StorageDetached(id, unit));
    }
  }

  private void end(String id, boolean release) {
    var instance = there(id);
    boolean made = instance.provisioned() && instance.detachable();
    if (force || !made || release) {
      changes.add(new StorageRemoved(id));
      return;
    }
    markDying(instance, false);
    changes.add(new StorageStatusSet(id, Status.of("destroying", now)));
  }

  private void markDying(StorageInstance instance, boolean release) {
    if (instance.life().alive()) {
      changes.add(new StorageMarkedDying(instance.id(), release));
    }
  }

  private void markDetaching(String id, String unit) {
    var attachment = there(id).attachments().get(unit);
    if (attachment != null && attachment.life() == EntityLife.ALIVE) {
      changes.add(new StorageAttachmentMarkedDying(id, unit));
      changes.add(new StorageStatusSet(id, Status.of("detaching", now)));
    }
  }

  private boolean attached(String id, String unit) {
    var attachment = there(id).attachments().get(unit);
    return attachment != null && attachment.attached();
  }

  private StorageInstance there(String id) {
    return Objects.requireNonNull(state().storage().byId().get(id), id);
  }

  private ModelState state() {
    return changes.state();
  }
}
