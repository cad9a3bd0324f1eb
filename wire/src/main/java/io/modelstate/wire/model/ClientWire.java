package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.CommonWire.Base;
import io.modelstate.wire.model.StorageWire.FilesystemDetails;
import io.modelstate.wire.model.StorageWire.StorageDetails;
import io.modelstate.wire.model.StorageWire.VolumeDetails;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Facade Client, version 8: the status of a model. */
public final class ClientWire {
  private ClientWire() {}

  public record StatusParams(@Nullable List<String> patterns, @OmitEmpty boolean includeStorage) {}

  /** {@code delta} is in nanoseconds, {@code exclude} lists messages. */
  public record StatusHistoryFilter(
      int size, @Nullable WireTime date, @Nullable Long delta, @Nullable List<String> exclude) {
    public static final StatusHistoryFilter NONE = new StatusHistoryFilter(0, null, null, null);
  }

  public record StatusHistoryRequest(
      @JsonProperty("historyKind") String historyKind,
      int size,
      StatusHistoryFilter filter,
      String tag) {
    public StatusHistoryRequest {
      filter = Objects.requireNonNullElse(filter, StatusHistoryFilter.NONE);
    }
  }

  public record StatusHistoryRequests(@Nullable List<StatusHistoryRequest> requests) {}

  public record StatusHistory(
      @Nullable List<DetailedStatus> statuses, @OmitNull @Nullable WireError error) {}

  public record StatusHistoryResult(StatusHistory history, @OmitNull @Nullable WireError error) {}

  public record StatusHistoryResults(@Nullable List<StatusHistoryResult> results) {}

  public record FullStatus(
      ModelStatusInfo model,
      @Nullable Map<String, MachineStatus> machines,
      @Nullable Map<String, ApplicationStatus> applications,
      @Nullable Map<String, RemoteApplicationStatus> remoteApplications,
      @Nullable Map<String, ApplicationOfferStatus> offers,
      @Nullable List<RelationStatus> relations,
      @Nullable WireTime controllerTimestamp,
      @Nullable Map<String, BranchStatus> branches,
      @OmitEmpty List<StorageDetails> storage,
      @OmitEmpty List<FilesystemDetails> filesystems,
      @OmitEmpty List<VolumeDetails> volumes) {}

  public record ModelStatusInfo(
      String name,
      String type,
      String cloudTag,
      @OmitEmpty String region,
      String version,
      String availableVersion,
      DetailedStatus modelStatus,
      @Nullable MeterStatus meterStatus,
      String sla) {
    public ModelStatusInfo {
      modelStatus = DetailedStatus.orNone(modelStatus);
    }
  }

  public record MeterStatus(String color, String message) {}

  public record DetailedStatus(
      String status,
      String info,
      @Nullable Map<String, JsonNode> data,
      @Nullable WireTime since,
      String kind,
      String version,
      String life,
      @OmitNull @Nullable WireError err) {
    public static final DetailedStatus NONE =
        new DetailedStatus("", "", null, null, "", "", "", null);

    static DetailedStatus orNone(@Nullable DetailedStatus status) {
      return status == null ? NONE : status;
    }
  }

  public record MachineStatus(
      DetailedStatus agentStatus,
      DetailedStatus instanceStatus,
      DetailedStatus modificationStatus,
      @OmitEmpty String hostname,
      String dnsName,
      @OmitEmpty List<String> ipAddresses,
      String instanceId,
      String displayName,
      @Nullable Base base,
      String id,
      @OmitEmpty Map<String, NetworkInterface> networkInterfaces,
      @Nullable Map<String, MachineStatus> containers,
      String constraints,
      String hardware,
      @Nullable List<String> jobs,
      boolean hasVote,
      boolean wantsVote,
      @OmitEmpty Map<String, LxdProfile> lxdProfiles,
      @OmitNull @Nullable Boolean primaryControllerMachine) {
    public MachineStatus {
      agentStatus = DetailedStatus.orNone(agentStatus);
      instanceStatus = DetailedStatus.orNone(instanceStatus);
      modificationStatus = DetailedStatus.orNone(modificationStatus);
    }
  }

  public record NetworkInterface(
      @Nullable List<String> ipAddresses,
      String macAddress,
      @OmitEmpty String gateway,
      @OmitEmpty List<String> dnsNameservers,
      @OmitEmpty String space,
      boolean isUp) {}

  public record LxdProfile(
      @Nullable Map<String, String> config,
      String description,
      @Nullable Map<String, Map<String, String>> devices) {}

  public record ApplicationStatus(
      @OmitNull @Nullable WireError err,
      String charm,
      String charmVersion,
      String charmProfile,
      @OmitEmpty String charmChannel,
      @OmitEmpty int charmRev,
      @Nullable Base base,
      boolean exposed,
      @OmitEmpty Map<String, ExposedEndpoint> exposedEndpoints,
      String life,
      @Nullable Map<String, List<String>> relations,
      String canUpgradeTo,
      @Nullable List<String> subordinateTo,
      @Nullable Map<String, UnitStatus> units,
      @Nullable Map<String, MeterStatus> meterStatuses,
      DetailedStatus status,
      String workloadVersion,
      @OmitEmpty Map<String, String> endpointBindings,
      @JsonProperty("int") @OmitNull @Nullable Integer scale,
      @OmitEmpty String providerId,
      String publicAddress) {
    public ApplicationStatus {
      status = DetailedStatus.orNone(status);
    }
  }

  public record ExposedEndpoint(
      @OmitEmpty List<String> exposeToSpaces, @OmitEmpty List<String> exposeToCidrs) {}

  public record UnitStatus(
      DetailedStatus agentStatus,
      DetailedStatus workloadStatus,
      String workloadVersion,
      String machine,
      @Nullable List<String> openedPorts,
      String publicAddress,
      String charm,
      @Nullable Map<String, UnitStatus> subordinates,
      @OmitEmpty boolean leader,
      @OmitEmpty String providerId,
      @OmitEmpty String address) {
    public UnitStatus {
      agentStatus = DetailedStatus.orNone(agentStatus);
      workloadStatus = DetailedStatus.orNone(workloadStatus);
    }
  }

  public record RemoteApplicationStatus(
      @OmitNull @Nullable WireError err,
      String offerUrl,
      String offerName,
      @Nullable List<RemoteEndpoint> endpoints,
      String life,
      @Nullable Map<String, List<String>> relations,
      DetailedStatus status) {
    public RemoteApplicationStatus {
      status = DetailedStatus.orNone(status);
    }
  }

  public record RemoteEndpoint(
      String name, String role, @JsonProperty("interface") String interfaceName, int limit) {}

  public record ApplicationOfferStatus(
      @OmitNull @Nullable WireError err,
      String offerName,
      String applicationName,
      String charm,
      @Nullable Map<String, RemoteEndpoint> endpoints,
      int activeConnectedCount,
      int totalConnectedCount) {}

  public record RelationStatus(
      int id,
      String key,
      @JsonProperty("interface") String interfaceName,
      String scope,
      @Nullable List<EndpointStatus> endpoints,
      DetailedStatus status) {
    public RelationStatus {
      status = DetailedStatus.orNone(status);
    }
  }

  public record EndpointStatus(String application, String name, String role, boolean subordinate) {}

  /** {@code created} is in seconds since 1970. */
  public record BranchStatus(
      @Nullable Map<String, List<String>> assignedUnits, long created, String createdBy) {}
}
