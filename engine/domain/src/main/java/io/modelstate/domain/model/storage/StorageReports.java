package io.modelstate.domain.model.storage;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttached;
import io.modelstate.domain.model.storage.StorageEvent.StorageProvisioned;
import io.modelstate.domain.model.storage.StorageEvent.StorageStatusSet;
import java.time.Instant;
import java.util.Optional;

/** What becomes of that which the cloud and the machines say of storage. It never refuses. */
public final class StorageReports {
  private final Changes changes;
  private final Instant now;

  public StorageReports(Changes changes, Instant now) {
    this.changes = changes;
    this.now = now;
  }

  public void made(String storage, String providerId, long sizeMib) {
    there(storage)
        .filter(instance -> !instance.provisioned() && !providerId.isEmpty())
        .ifPresent(
            instance -> {
              changes.add(new StorageProvisioned(storage, providerId, sizeMib));
              status(storage, instance.attachments().isEmpty() ? "detached" : "attaching", "");
            });
  }

  public void connected(String storage, String unit, String location) {
    there(storage)
        .filter(StorageInstance::provisioned)
        .map(instance -> instance.attachments().get(unit))
        .filter(attachment -> attachment.life().alive())
        .filter(attachment -> !attachment.equals(attachment.at(location)))
        .ifPresent(
            attachment -> {
              changes.add(new StorageAttached(storage, unit, location));
              status(storage, "attached", "");
            });
  }

  /** Only what was asked to go may go. */
  public void disconnected(String storage, String unit) {
    there(storage)
        .map(instance -> instance.attachments().get(unit))
        .filter(attachment -> !attachment.life().alive())
        .ifPresent(
            attachment -> new StorageRemoval(changes, false, now).disconnected(storage, unit));
  }

  /** Only what was asked to go may go. */
  public void destroyed(String storage) {
    new StorageRemoval(changes, false, now).destroyed(storage);
  }

  public void status(String storage, String current, String message) {
    there(storage)
        .filter(
            instance ->
                !instance.status().current().equals(current)
                    || !instance.status().message().equals(message))
        .ifPresent(
            instance ->
                changes.add(new StorageStatusSet(storage, new Status(current, message, now))));
  }

  private Optional<StorageInstance> there(String storage) {
    return changes.state().storage().at(storage);
  }
}
