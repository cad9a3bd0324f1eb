package io.modelstate.wire.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.CommonWire.ErrorResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facade Cloud, version 7. */
public final class CloudWire {
  private CloudWire() {}

  /** By cloud tag. */
  public record CloudsResult(@OmitEmpty Map<String, Cloud> clouds) {}

  public record CloudResults(@OmitEmpty List<CloudResult> results) {}

  public record CloudResult(@OmitNull @Nullable Cloud cloud, @OmitNull @Nullable WireError error) {}

  public record Cloud(
      String type,
      @OmitEmpty List<String> authTypes,
      @OmitEmpty String endpoint,
      @OmitEmpty String identityEndpoint,
      @OmitEmpty String storageEndpoint,
      @OmitEmpty String hostCloudRegion,
      @OmitEmpty List<CloudRegion> regions,
      @OmitEmpty List<String> caCertificates,
      @OmitEmpty boolean skipTlsVerify,
      @OmitEmpty Map<String, JsonNode> config,
      @OmitEmpty Map<String, Map<String, JsonNode>> regionConfig,
      @OmitEmpty boolean isControllerCloud) {}

  public record CloudRegion(
      String name,
      @OmitEmpty String endpoint,
      @OmitEmpty String identityEndpoint,
      @OmitEmpty String storageEndpoint) {}

  public record CloudInfoResults(@Nullable List<CloudInfoResult> results) {}

  public record CloudInfoResult(
      @OmitNull @Nullable CloudInfo result, @OmitNull @Nullable WireError error) {}

  public record CloudInfo(
      String type,
      @OmitEmpty List<String> authTypes,
      @OmitEmpty String endpoint,
      @OmitEmpty String identityEndpoint,
      @OmitEmpty String storageEndpoint,
      @OmitEmpty List<CloudRegion> regions,
      @Nullable List<CloudUserInfo> users) {}

  public record CloudUserInfo(String user, String displayName, String access) {}

  public record AddCloudArgs(Cloud cloud, String name, @OmitNull @Nullable Boolean force) {}

  public record UpdateCloudArgs(@Nullable List<AddCloudArgs> clouds) {}

  public record ListCloudsRequest(String userTag, @OmitEmpty boolean all) {}

  public record ListCloudInfoResults(@Nullable List<ListCloudInfoResult> results) {}

  public record ListCloudInfoResult(
      @OmitNull @Nullable ListCloudInfo result, @OmitNull @Nullable WireError error) {}

  public record ListCloudInfo(
      String type,
      @OmitEmpty List<String> authTypes,
      @OmitEmpty String endpoint,
      @OmitEmpty String identityEndpoint,
      @OmitEmpty String storageEndpoint,
      @OmitEmpty List<CloudRegion> regions,
      String userAccess) {}

  public record ModifyCloudAccessRequest(@Nullable List<ModifyCloudAccess> changes) {}

  public record ModifyCloudAccess(String userTag, String cloudTag, String action, String access) {}

  public record CloudCredential(
      String authType, @OmitEmpty Map<String, String> attrs, @OmitEmpty List<String> redacted) {}

  public record CloudCredentialResults(@OmitEmpty List<CloudCredentialResult> results) {}

  public record CloudCredentialResult(
      @OmitNull @Nullable CloudCredential result, @OmitNull @Nullable WireError error) {}

  public record CloudCredentialArgs(
      @OmitEmpty List<CloudCredentialArg> credentials, boolean includeSecrets) {}

  public record CloudCredentialArg(String cloudName, String credentialName) {}

  public record CredentialContentResults(@OmitEmpty List<CredentialContentResult> results) {}

  public record CredentialContentResult(
      @OmitNull @Nullable ControllerCredentialInfo result, @OmitNull @Nullable WireError error) {}

  public record ControllerCredentialInfo(
      @OmitNull @Nullable CredentialContent content, @OmitEmpty List<ModelAccess> models) {}

  public record CredentialContent(
      String name,
      String cloud,
      String authType,
      @OmitNull @Nullable Boolean valid,
      @OmitEmpty Map<String, String> attrs) {}

  public record ModelAccess(@OmitEmpty String model, @OmitEmpty String access) {}

  public record UserClouds(@OmitEmpty List<UserCloud> userClouds) {}

  public record UserCloud(String userTag, String cloudTag) {}

  public record TaggedCredentials(@OmitEmpty List<TaggedCredential> credentials) {}

  public record TaggedCredential(String tag, CloudCredential credential) {}

  public record UpdateCredentialArgs(@Nullable List<TaggedCredential> credentials, boolean force) {}

  public record UpdateCredentialResults(@OmitEmpty List<UpdateCredentialResult> results) {}

  public record UpdateCredentialResult(
      String tag,
      @OmitNull @Nullable WireError error,
      @OmitEmpty List<UpdateCredentialModelResult> models) {}

  public record UpdateCredentialModelResult(
      String uuid, String name, @OmitEmpty List<ErrorResult> errors) {}

  public record RevokeCredentialArgs(@Nullable List<RevokeCredentialArg> credentials) {}

  public record RevokeCredentialArg(String tag, boolean force) {}
}
