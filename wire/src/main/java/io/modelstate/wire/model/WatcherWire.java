package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.ConstraintsValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What watchers answer: AllWatcher 3, AllModelWatcher 4 and ModelSummaryWatcher 1. */
public final class WatcherWire {
  private WatcherWire() {}

  public record WatcherId(String watcherId) {}

  /** Each delta is {@code [kind, "change" or "remove", entity]}. */
  public record Deltas(List<List<Object>> deltas) {}

  /** The status of an entity, in another shape than everywhere else. */
  public record StatusInfo(
      String current,
      String message,
      @OmitNull @Nullable WireTime since,
      String version,
      @OmitEmpty Map<String, JsonNode> data) {}

  public record ModelEntity(
      String modelUuid,
      String name,
      String life,
      String owner,
      String controllerUuid,
      boolean isController,
      @OmitEmpty Map<String, JsonNode> config,
      StatusInfo status,
      ConstraintsValue constraints,
      ModelManagerWire.ModelSlaInfo sla,
      String type,
      String cloud,
      String cloudRegion,
      String version) {}

  public record MachineEntity(
      String modelUuid,
      String id,
      String instanceId,
      StatusInfo agentStatus,
      StatusInfo instanceStatus,
      String life,
      String base,
      String containerType,
      List<String> supportedContainers,
      boolean supportedContainersKnown,
      @OmitNull @Nullable Hardware hardwareCharacteristics,
      @OmitEmpty List<String> charmProfiles,
      List<String> jobs,
      @Nullable List<Address> addresses,
      boolean hasVote,
      boolean wantsVote,
      @OmitEmpty String hostname) {}

  public record Hardware(
      @OmitNull @Nullable String arch,
      @OmitNull @Nullable Long mem,
      @OmitNull @Nullable Long cpuCores,
      @OmitNull @Nullable String availabilityZone,
      @OmitNull @Nullable String virtType) {}

  public record Address(String value, String type, String scope) {}

  public record ApplicationEntity(
      String modelUuid,
      String name,
      boolean exposed,
      String charmUrl,
      String ownerTag,
      String life,
      int minUnits,
      ConstraintsValue constraints,
      @OmitEmpty Map<String, JsonNode> config,
      boolean subordinate,
      StatusInfo status,
      String workloadVersion) {}

  public record UnitEntity(
      String modelUuid,
      String name,
      String application,
      String base,
      String charmUrl,
      String life,
      String publicAddress,
      String privateAddress,
      String machineId,
      List<Port> ports,
      List<PortRange> portRanges,
      String principal,
      boolean subordinate,
      StatusInfo workloadStatus,
      StatusInfo agentStatus) {}

  public record Port(String protocol, int number) {}

  public record PortRange(int fromPort, int toPort, String protocol) {}

  public record CharmEntity(
      String modelUuid,
      String charmUrl,
      String charmVersion,
      String life,
      @Nullable JsonNode profile,
      @OmitEmpty Map<String, JsonNode> config) {}

  /** {@code key} names it, {@code wordpress:db mysql:server}. */
  public record RelationEntity(
      String modelUuid, String key, int id, List<RelationEndpoint> endpoints) {}

  public record RelationEndpoint(String applicationName, EndpointRelation relation) {}

  public record EndpointRelation(
      String name,
      String role,
      @JsonProperty("interface") String interfaceName,
      boolean optional,
      int limit,
      String scope) {}

  public record AnnotationEntity(String modelUuid, String tag, Map<String, String> annotations) {}

  public record BlockEntity(String modelUuid, String id, String type, String message, String tag) {}

  public record SummaryDeltas(List<ModelAbstract> models) {}

  /** A model that is gone, or to be seen no more, has only its uuid and an empty size. */
  public record ModelAbstract(
      String uuid,
      @OmitEmpty boolean removed,
      @OmitEmpty String controller,
      @OmitEmpty String name,
      @OmitEmpty List<String> admins,
      @OmitEmpty String cloud,
      @OmitEmpty String region,
      @OmitEmpty String credential,
      @JsonProperty("size") ModelSize size,
      @OmitEmpty String status,
      @OmitEmpty List<ModelMessage> messages,
      @OmitEmpty Map<String, String> annotations) {
    public static ModelAbstract removed(String uuid) {
      return new ModelAbstract(
          uuid, true, "", "", List.of(), "", "", "", ModelSize.EMPTY, "", List.of(), Map.of());
    }
  }

  public record ModelSize(
      @OmitEmpty int machines,
      @OmitEmpty int containers,
      @OmitEmpty int applications,
      @OmitEmpty int units,
      @OmitEmpty int relations) {
    public static final ModelSize EMPTY = new ModelSize(0, 0, 0, 0, 0);
  }

  public record ModelMessage(String agent, String message) {}
}
