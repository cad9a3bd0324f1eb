package io.modelstate.api.hub;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.wire.model.OmitEmpty;
import io.modelstate.wire.model.OmitNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Charmhub's own records, as far as clients read them. */
public final class HubWire {
  private HubWire() {}

  /** What something is released on. */
  public record BaseWire(String architecture, String name, String channel) {}

  record ChannelWire(String name, BaseWire base, String releasedAt, String risk, String track) {}

  record DownloadWire(
      @JsonProperty("hash-sha-256") String hashSha256,
      @JsonProperty("hash-sha-384") String hashSha384,
      int size,
      String url) {}

  record ContainedCharm(String name, String packageId, String storeUrl) {}

  record EntityWire(
      List<Map<String, Object>> categories,
      @OmitEmpty List<ContainedCharm> containsCharms,
      String description,
      String license,
      Map<String, String> publisher,
      String summary,
      List<String> usedBy,
      String storeUrl) {}

  record RevisionWire(
      @OmitEmpty String actionsYaml,
      @OmitEmpty String configYaml,
      String createdAt,
      DownloadWire download,
      @OmitEmpty String metadataYaml,
      @OmitEmpty String bundleYaml,
      List<BaseWire> bases,
      int revision,
      String version) {}

  record ReleaseWire(ChannelWire channel, RevisionWire revision) {}

  /** All of a charm or bundle. */
  public record Info(
      String type,
      String id,
      String name,
      EntityWire result,
      @OmitEmpty List<ReleaseWire> channelMap,
      ReleaseWire defaultRelease) {}

  /** What a search has found. */
  public record Found(List<Info> results) {}

  /** Why there is no answer. */
  public record Errors(List<ErrorWire> errorList) {}

  record ErrorWire(String code, String message, @OmitNull @Nullable Extra extra) {}

  record Extra(List<ReleasedOn> releases) {}

  record ReleasedOn(BaseWire base, String channel) {}

  /** What a client wants to install, download or refresh. */
  public record Refresh(@Nullable List<Context> context, @Nullable List<Action> actions) {
    /** Whether one of them is none. */
    public boolean hasNull() {
      return holdsNull(context) || holdsNull(actions);
    }

    private static boolean holdsNull(@Nullable List<?> values) {
      return values != null && values.stream().anyMatch(Objects::isNull);
    }
  }

  record Context(
      String instanceKey,
      String id,
      int revision,
      @Nullable BaseWire base,
      @Nullable String trackingChannel) {}

  record Action(
      String action,
      String instanceKey,
      @Nullable String id,
      @Nullable String name,
      @Nullable String channel,
      @Nullable Integer revision,
      @Nullable BaseWire base) {}

  /** An answer to each action. */
  public record Refreshed(List<ActionResult> results) {}

  record ActionResult(
      @OmitNull @Nullable PackageWire charm,
      @OmitEmpty String effectiveChannel,
      @OmitNull @Nullable ErrorWire error,
      String id,
      String instanceKey,
      String name,
      String result,
      String releasedAt) {}

  record PackageWire(
      String type,
      DownloadWire download,
      String id,
      String license,
      String name,
      Map<String, String> publisher,
      List<ResourceWire> resources,
      List<BaseWire> bases,
      int revision,
      String summary,
      String version,
      String createdAt,
      @OmitEmpty String metadataYaml,
      @OmitEmpty String configYaml) {}

  record ResourceWire(
      DownloadWire download,
      String description,
      String name,
      String filename,
      int revision,
      String type) {}
}
