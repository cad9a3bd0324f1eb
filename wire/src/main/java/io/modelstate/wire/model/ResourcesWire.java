package io.modelstate.wire.model;

import io.modelstate.wire.model.CommonWire.Entity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facade Resources, version 3: what it answers about the resources of applications. */
public final class ResourcesWire {
  private ResourcesWire() {}

  public record ListResourcesArgs(@Nullable List<Entity> entities) {}

  public record ResourcesResults(@Nullable List<ResourcesResult> results) {}

  /** The store has an entry for each resource of the application. */
  public record ResourcesResult(
      @OmitNull @Nullable WireError error,
      @Nullable List<Resource> resources,
      @Nullable List<CharmResource> charmStoreResources,
      @Nullable List<UnitResources> unitResources) {}

  /** The fingerprint travels as base64 text; an upload has the revision -1. */
  public record CharmResource(
      String name,
      String type,
      String path,
      @OmitEmpty String description,
      String origin,
      int revision,
      @Nullable String fingerprint,
      long size) {}

  /** A resource of an application; one that nothing was uploaded for yet has no time. */
  public record Resource(
      String name,
      String type,
      String path,
      @OmitEmpty String description,
      String origin,
      int revision,
      @Nullable String fingerprint,
      long size,
      String id,
      String pendingId,
      String application,
      String username,
      @Nullable WireTime timestamp) {
    /** Stands for a resource that a unit does not have. */
    public static final Resource NONE =
        new Resource("", "", "", "", "", 0, null, 0, "", "", "", "", null);
  }

  /** The progress of downloads is in bytes, by the names of resources. */
  public record UnitResources(
      String tag,
      @Nullable List<Resource> resources,
      @Nullable Map<String, Long> downloadProgress) {}
}
