package io.modelstate.domain.model.resource;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import java.util.Optional;

/** What a client may ask of resources. */
public sealed interface ResourceCommand extends ModelCommand {
  /**
   * Announces what a deployment will use: a revision in the store, or what will be uploaded.
   *
   * @param application it need not be there yet
   * @param revision in the store; -1 for an upload
   */
  record AddPendingResource(
      ModelId model,
      String application,
      String name,
      Resource.Origin origin,
      int revision,
      String fingerprint,
      long sizeBytes)
      implements ResourceCommand {}

  /**
   * The content has arrived and is kept elsewhere.
   *
   * @param pendingId what was announced; when not said, the application that is there gets it
   */
  record UploadResource(
      ModelId model,
      String application,
      String name,
      String fingerprint,
      long sizeBytes,
      Optional<String> pendingId)
      implements ResourceCommand {}
}
