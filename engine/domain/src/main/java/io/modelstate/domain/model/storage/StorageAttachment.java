package io.modelstate.domain.model.storage;

import io.modelstate.domain.model.life.EntityLife;

/**
 * Storage at a unit.
 *
 * @param location where it is to be mounted or, of a device, where it is found; may be empty
 * @param attached whether the unit's machine has it
 */
public record StorageAttachment(
    EntityLife life, String location, boolean readOnly, boolean attached) {
  StorageAttachment at(String found) {
    return new StorageAttachment(life, found, readOnly, true);
  }

  StorageAttachment dying() {
    return new StorageAttachment(EntityLife.DYING, location, readOnly, attached);
  }
}
