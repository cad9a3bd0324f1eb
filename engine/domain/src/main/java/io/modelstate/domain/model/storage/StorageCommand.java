package io.modelstate.domain.model.storage;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import java.util.Optional;
import org.pcollections.TreePMap;

/** What a client may ask of storage and its pools. */
public sealed interface StorageCommand extends ModelCommand {
  record CreateStoragePool(
      ModelId model, String pool, String provider, TreePMap<String, String> attributes)
      implements StorageCommand {}

  /** All attributes anew. An empty provider stays what it is. */
  record UpdateStoragePool(
      ModelId model, String pool, String provider, TreePMap<String, String> attributes)
      implements StorageCommand {}

  record RemoveStoragePool(ModelId model, String pool) implements StorageCommand {}

  /** More storage for a unit, under a name that its charm knows. */
  record AddStorage(ModelId model, String unit, String storage, StorageDirective directive)
      implements StorageCommand {}

  /** The unit gets storage that is free. */
  record AttachStorage(ModelId model, String storage, String unit) implements StorageCommand {}

  /**
   * The unit, or every unit that has it, gives it back.
   *
   * @param force at once, although the unit's charm needs it
   */
  record DetachStorage(ModelId model, String storage, Optional<String> unit, boolean force)
      implements StorageCommand {}

  /**
   * The storage goes.
   *
   * @param destroyAttachments although units have it
   * @param release the cloud keeps it
   * @param force at once
   */
  record RemoveStorage(
      ModelId model, String storage, boolean destroyAttachments, boolean release, boolean force)
      implements StorageCommand {}

  /**
   * What the cloud keeps already becomes storage of the model.
   *
   * @param storage the name in a charm, without a number
   * @param providerId what the cloud calls it
   * @param sizeMib as the cloud says
   */
  record ImportFilesystem(
      ModelId model, String storage, String pool, String providerId, long sizeMib)
      implements StorageCommand {}
}
