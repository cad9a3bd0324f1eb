package io.modelstate.wire.model;

import io.modelstate.wire.model.CommonWire.EntityStatus;
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
}
