package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.CloudWire.CloudCredential;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facade Controller, version 12. Its answers about models are in {@link ModelManagerWire}, about
 * blocks in {@link BlockWire}.
 */
public final class ControllerWire {
  private ControllerWire() {}

  public record ControllerConfigResult(@Nullable Map<String, JsonNode> config) {}

  public record ControllerConfigSet(@Nullable Map<String, JsonNode> config) {}

  public record ControllerVersionResults(String version, String gitCommit) {}

  public record UserAccessResults(@OmitEmpty List<UserAccessResult> results) {}

  public record UserAccessResult(
      @OmitNull @Nullable UserAccess result, @OmitNull @Nullable WireError error) {}

  public record UserAccess(String userTag, String access) {}

  public record ModifyControllerAccessRequest(@Nullable List<ModifyControllerAccess> changes) {}

  public record ModifyControllerAccess(String userTag, String action, String access) {}

  public record InitiateMigrationArgs(
      @Nullable List<MigrationSpec> specs, @OmitEmpty boolean dryRun) {}

  public record MigrationSpec(String modelTag, MigrationTargetInfo targetInfo) {}

  public record MigrationTargetInfo(
      String controllerTag,
      @OmitEmpty String controllerAlias,
      @Nullable List<String> addrs,
      String caCert,
      String authTag,
      @OmitEmpty String password,
      @OmitEmpty String macaroons,
      @OmitEmpty String token,
      @OmitEmpty boolean skipUserChecks) {}

  public record InitiateMigrationResults(@Nullable List<InitiateMigrationResult> results) {}

  public record InitiateMigrationResult(
      String modelTag, String migrationId, @OmitNull @Nullable WireError error) {}

  public record RemoveBlocksArgs(boolean all) {}

  public record DestroyControllerArgs(
      boolean destroyModels,
      @OmitNull @Nullable Boolean destroyStorage,
      @OmitNull @Nullable Boolean force,
      @OmitNull @Nullable Long maxWait,
      @OmitNull @Nullable Long modelTimeout) {}

  public record HostedModelConfigsResults(@Nullable List<HostedModelConfig> models) {}

  public record HostedModelConfig(
      String name,
      String owner,
      @OmitEmpty Map<String, JsonNode> config,
      @OmitNull @Nullable CloudSpec cloudSpec,
      @OmitNull @Nullable WireError error) {}

  public record CloudSpecResults(@OmitEmpty List<CloudSpecResult> results) {}

  public record CloudSpecResult(
      @OmitNull @Nullable CloudSpec result, @OmitNull @Nullable WireError error) {}

  public record CloudSpec(
      String type,
      String name,
      @OmitEmpty String region,
      @OmitEmpty String endpoint,
      @OmitEmpty String identityEndpoint,
      @OmitEmpty String storageEndpoint,
      @OmitNull @Nullable CloudCredential credential,
      @JsonProperty("cacertificates") @OmitEmpty List<String> caCertificates,
      @OmitEmpty boolean skipTlsVerify,
      @OmitEmpty boolean isControllerCloud) {}

  public record ControllerApiInfoResults(@Nullable List<ControllerApiInfoResult> results) {}

  public record ControllerApiInfoResult(
      @Nullable List<String> addresses,
      @JsonProperty("cacert") String caCert,
      @OmitNull @Nullable WireError error) {}
}
