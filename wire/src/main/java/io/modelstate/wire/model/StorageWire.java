package io.modelstate.wire.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.CommonWire.EntityStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Storage as facade Storage and the status of a model carry it; sizes are in MiB. */
public final class StorageWire {
  private StorageWire() {}

  /** {@code kind} is 1 for block storage, 2 for a filesystem. */
  public record StorageDetails(
      String storageTag,
      String ownerTag,
      int kind,
      EntityStatus status,
      @OmitEmpty String life,
      boolean persistent,
      @OmitEmpty Map<String, StorageAttachmentDetails> attachments) {
    public StorageDetails {
      status = EntityStatus.orNone(status);
    }
  }

  public record StorageAttachmentDetails(
      String storageTag,
      String unitTag,
      String machineTag,
      @OmitEmpty String location,
      @OmitEmpty String life) {}

  public record FilesystemDetails(
      String filesystemTag,
      @OmitEmpty String volumeTag,
      FilesystemInfo info,
      @OmitEmpty String life,
      EntityStatus status,
      @OmitEmpty Map<String, FilesystemAttachmentDetails> machineAttachments,
      @OmitEmpty Map<String, FilesystemAttachmentDetails> unitAttachments,
      @OmitNull @Nullable StorageDetails storage) {
    public FilesystemDetails {
      info = info == null ? new FilesystemInfo("", "", 0) : info;
      status = EntityStatus.orNone(status);
    }
  }

  public record FilesystemInfo(String filesystemId, String pool, long size) {}

  public record FilesystemAttachmentDetails(
      @OmitEmpty String mountPoint, @OmitEmpty boolean readOnly, @OmitEmpty String life) {}

  public record VolumeDetails(
      String volumeTag,
      VolumeInfo info,
      @OmitEmpty String life,
      EntityStatus status,
      @OmitEmpty Map<String, VolumeAttachmentDetails> machineAttachments,
      @OmitEmpty Map<String, VolumeAttachmentDetails> unitAttachments,
      @OmitNull @Nullable StorageDetails storage) {
    public VolumeDetails {
      info = info == null ? new VolumeInfo("", "", "", "", 0, false) : info;
      status = EntityStatus.orNone(status);
    }
  }

  public record VolumeInfo(
      String volumeId,
      @OmitEmpty String hardwareId,
      @OmitEmpty String wwn,
      @OmitEmpty String pool,
      long size,
      boolean persistent) {}

  public record VolumeAttachmentDetails(
      @OmitEmpty String deviceName,
      @OmitEmpty String deviceLink,
      @OmitEmpty String busAddress,
      @OmitEmpty boolean readOnly,
      @OmitEmpty String life,
      @OmitNull @Nullable VolumeAttachmentPlanInfo planInfo) {}

  public record VolumeAttachmentPlanInfo(
      @OmitEmpty String deviceType, @OmitEmpty Map<String, String> deviceAttributes) {}

  /** A filter says nothing; there is no way yet to ask for a part. */
  public record StorageFilters(@OmitEmpty List<StorageFilter> filters) {}

  public record StorageFilter() {}

  public record StorageDetailsListResults(@OmitEmpty List<StorageDetailsListResult> results) {}

  public record StorageDetailsListResult(
      @OmitEmpty List<StorageDetails> result, @OmitNull @Nullable WireError error) {}

  /** What {@code StorageDetails} answers about instances that were named. */
  public record StorageDetailsResults(@OmitEmpty List<StorageDetailsResult> results) {}

  public record StorageDetailsResult(
      @OmitNull @Nullable StorageDetails result, @OmitNull @Nullable WireError error) {}

  public record FilesystemFilters(@OmitEmpty List<MachinesFilter> filters) {}

  public record VolumeFilters(@OmitEmpty List<MachinesFilter> filters) {}

  /** What is attached to one of the machines; everything when there is none. */
  public record MachinesFilter(@OmitEmpty List<String> machines) {}

  public record FilesystemDetailsListResults(
      @OmitEmpty List<FilesystemDetailsListResult> results) {}

  public record FilesystemDetailsListResult(
      @OmitEmpty List<FilesystemDetails> result, @OmitNull @Nullable WireError error) {}

  public record VolumeDetailsListResults(@OmitEmpty List<VolumeDetailsListResult> results) {}

  public record VolumeDetailsListResult(
      @OmitEmpty List<VolumeDetails> result, @OmitNull @Nullable WireError error) {}

  public record StoragePoolFilters(@OmitEmpty List<StoragePoolFilter> filters) {}

  public record StoragePoolFilter(
      @OmitEmpty List<String> names, @OmitEmpty List<String> providers) {}

  public record StoragePoolsResults(@OmitEmpty List<StoragePoolsResult> results) {}

  public record StoragePoolsResult(
      @OmitEmpty List<StoragePool> storagePools, @OmitNull @Nullable WireError error) {}

  public record StoragePool(String name, String provider, @Nullable Map<String, JsonNode> attrs) {}
}
