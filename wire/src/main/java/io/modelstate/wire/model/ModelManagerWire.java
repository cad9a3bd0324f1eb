package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.CommonWire.EntityStatus;
import io.modelstate.wire.model.CommonWire.MachineHardware;
import io.modelstate.wire.model.SecretBackendsWire.SecretBackendResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facade ModelManager, version 10. */
public final class ModelManagerWire {
  private ModelManagerWire() {}

  public record ModelCreateArgs(
      String name,
      String ownerTag,
      @OmitEmpty Map<String, JsonNode> config,
      @OmitEmpty String cloudTag,
      @OmitEmpty String region,
      @OmitEmpty String credential) {}

  public record ModelSummariesRequest(String userTag, @OmitEmpty boolean all) {}

  public record ModelSummaryResults(@Nullable List<ModelSummaryResult> results) {}

  public record ModelSummaryResult(
      @OmitNull @Nullable ModelSummary result, @OmitNull @Nullable WireError error) {}

  public record ModelSummary(
      String name,
      String uuid,
      String type,
      String controllerUuid,
      boolean isController,
      @OmitEmpty String providerType,
      @OmitEmpty String defaultSeries,
      String cloudTag,
      @OmitEmpty String cloudRegion,
      @OmitEmpty String cloudCredentialTag,
      String ownerTag,
      String life,
      EntityStatus status,
      String userAccess,
      @Nullable WireTime lastConnection,
      @Nullable List<ModelEntityCount> counts,
      @OmitNull @Nullable ModelMigrationStatus migration,
      @Nullable ModelSlaInfo sla,
      @Nullable String agentVersion) {
    public ModelSummary {
      status = EntityStatus.orNone(status);
    }
  }

  public record ModelEntityCount(String entity, long count) {}

  public record ModelMigrationStatus(
      String status, @Nullable WireTime start, @OmitNull @Nullable WireTime end) {}

  public record ModelSlaInfo(String level, String owner) {}

  public record ModelInfoResults(@Nullable List<ModelInfoResult> results) {}

  public record ModelInfoResult(
      @OmitNull @Nullable ModelInfo result, @OmitNull @Nullable WireError error) {}

  public record ModelInfo(
      String name,
      String type,
      String uuid,
      @OmitEmpty String defaultSeries,
      @OmitEmpty String defaultBase,
      String controllerUuid,
      boolean isController,
      @OmitEmpty String providerType,
      String cloudTag,
      @OmitEmpty String cloudRegion,
      @OmitEmpty String cloudCredentialTag,
      @OmitNull @Nullable Boolean cloudCredentialValidity,
      String ownerTag,
      String life,
      EntityStatus status,
      @Nullable List<ModelUserInfo> users,
      @Nullable List<ModelMachineInfo> machines,
      @Nullable List<SecretBackendResult> secretBackends,
      @OmitNull @Nullable ModelMigrationStatus migration,
      @Nullable ModelSlaInfo sla,
      @Nullable String agentVersion,
      @OmitEmpty List<SupportedFeature> supportedFeatures) {
    public ModelInfo {
      status = EntityStatus.orNone(status);
    }
  }

  public record ModelUserInfo(
      String modelTag,
      String user,
      String displayName,
      @Nullable WireTime lastConnection,
      String access) {}

  public record ModelMachineInfo(
      String id,
      @OmitNull @Nullable MachineHardware hardware,
      @OmitEmpty String instanceId,
      @OmitEmpty String displayName,
      @OmitEmpty String status,
      @OmitEmpty String message,
      @OmitEmpty boolean hasVote,
      @OmitEmpty boolean wantsVote,
      @OmitNull @Nullable Boolean haPrimary) {}

  public record SupportedFeature(String name, String description, @OmitEmpty String version) {}

  public record ModelStatusResults(@Nullable List<ModelStatus> models) {}

  public record ModelStatus(
      String modelTag,
      String life,
      String type,
      int hostedMachineCount,
      int applicationCount,
      int unitCount,
      String ownerTag,
      @OmitEmpty List<ModelApplicationInfo> applications,
      @OmitEmpty List<ModelMachineInfo> machines,
      @OmitEmpty List<ModelVolumeInfo> volumes,
      @OmitEmpty List<ModelFilesystemInfo> filesystems,
      @OmitNull @Nullable WireError error) {}

  public record ModelApplicationInfo(String name) {}

  public record ModelVolumeInfo(
      String id,
      @OmitEmpty String providerId,
      @OmitEmpty String status,
      @OmitEmpty String message,
      @OmitEmpty boolean detachable) {}

  public record ModelFilesystemInfo(
      String id,
      @OmitEmpty String providerId,
      @OmitEmpty String status,
      @OmitEmpty String message,
      @OmitEmpty boolean detachable) {}

  public record UserModelList(@Nullable List<UserModel> userModels) {}

  public record UserModel(Model model, @Nullable WireTime lastConnection) {}

  public record Model(String name, String uuid, String type, String ownerTag) {}

  public record DestroyModelsParams(@Nullable List<DestroyModelParams> models) {}

  public record DestroyModelParams(
      String modelTag,
      @OmitNull @Nullable Boolean destroyStorage,
      @OmitNull @Nullable Boolean force,
      @OmitNull @Nullable Long maxWait,
      @OmitNull @Nullable Long timeout) {}

  public record ModifyModelAccessRequest(@Nullable List<ModifyModelAccess> changes) {}

  public record ModifyModelAccess(String userTag, String action, String access, String modelTag) {}

  public record ChangeModelCredentialsParams(
      @Nullable List<ChangeModelCredentialParams> modelCredentials) {}

  public record ChangeModelCredentialParams(String modelTag, String credentialTag) {}

  public record ModelDefaultsResults(@Nullable List<ModelDefaultsResult> results) {}

  public record ModelDefaultsResult(
      @Nullable Map<String, ModelDefaults> config, @OmitNull @Nullable WireError error) {}

  public record ModelDefaults(
      @JsonProperty("default") @OmitNull @Nullable JsonNode defaultValue,
      @OmitNull @Nullable JsonNode controller,
      @OmitEmpty List<RegionDefaults> regions) {}

  public record RegionDefaults(String regionName, @Nullable JsonNode value) {}

  public record SetModelDefaults(@Nullable List<ModelDefaultValues> config) {}

  public record ModelDefaultValues(
      @OmitEmpty String cloudTag,
      @OmitEmpty String cloudRegion,
      @Nullable Map<String, JsonNode> config) {}

  public record UnsetModelDefaults(@Nullable List<ModelUnsetKeys> keys) {}

  public record ModelUnsetKeys(
      @OmitEmpty String cloudTag, @OmitEmpty String cloudRegion, @Nullable List<String> keys) {}
}
