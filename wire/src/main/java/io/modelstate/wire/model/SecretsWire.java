package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facade Secrets, versions 1 and 2; the values of a secret travel as base64, by key. */
public final class SecretsWire {
  private SecretsWire() {}

  public record ListSecretsArgs(boolean showSecrets, @Nullable SecretsFilter filter) {}

  public record SecretsFilter(
      @OmitNull @Nullable String uri,
      @OmitNull @Nullable String label,
      @OmitNull @Nullable Integer revision,
      @OmitNull @Nullable String ownerTag) {
    public static final SecretsFilter ALL = new SecretsFilter(null, null, null, null);
  }

  public record ListSecretResults(@Nullable List<ListSecretResult> results) {}

  /** The value is of the revision asked for, else of the latest. */
  public record ListSecretResult(
      String uri,
      int version,
      String ownerTag,
      @OmitEmpty String rotatePolicy,
      @OmitNull @Nullable WireTime nextRotateTime,
      @OmitEmpty String description,
      @OmitEmpty String label,
      int latestRevision,
      String latestRevisionChecksum,
      @OmitNull @Nullable WireTime latestExpireTime,
      WireTime createTime,
      WireTime updateTime,
      @Nullable List<SecretRevision> revisions,
      @OmitNull @Nullable SecretValueResult value,
      @OmitEmpty List<AccessInfo> access) {}

  public record SecretRevision(
      int revision,
      @OmitNull @Nullable SecretValueRef valueRef,
      @OmitNull @Nullable String backendName,
      WireTime createTime,
      WireTime updateTime,
      @OmitNull @Nullable WireTime expireTime) {}

  /** Where a backend outside keeps a revision. */
  public record SecretValueRef(
      @JsonProperty("backend-id") String backendId,
      @JsonProperty("revision-id") String revisionId) {}

  public record SecretValueResult(
      @OmitEmpty Map<String, String> data, @OmitNull @Nullable WireError error) {}

  public record AccessInfo(String targetTag, String scopeTag, String role) {}

  public record SecretContent(
      @Nullable Map<String, String> data,
      @OmitNull @Nullable SecretValueRef valueRef,
      @OmitEmpty String checksum) {
    /** What is given, by key. */
    public Map<String, String> values() {
      return data == null ? Map.of() : data;
    }
  }

  public record CreateSecretArgs(@Nullable List<CreateSecretArg> args) {}

  /** Whoever sends a URI is refused: the controller makes it. */
  public record CreateSecretArg(
      @OmitNull @Nullable String rotatePolicy,
      @OmitNull @Nullable WireTime expireTime,
      @OmitNull @Nullable String description,
      @OmitNull @Nullable String label,
      @OmitNull @Nullable Map<String, JsonNode> params,
      @Nullable SecretContent content,
      @OmitNull @Nullable String uri,
      String ownerTag) {}

  public record UpdateUserSecretArgs(@Nullable List<UpdateUserSecretArg> args) {}

  /** The secret is named by its URI or by its label, not by both. */
  public record UpdateUserSecretArg(
      @OmitNull @Nullable String rotatePolicy,
      @OmitNull @Nullable WireTime expireTime,
      @OmitNull @Nullable String description,
      @OmitNull @Nullable String label,
      @OmitNull @Nullable Map<String, JsonNode> params,
      @Nullable SecretContent content,
      String uri,
      String existingLabel,
      @OmitNull @Nullable Boolean autoPrune) {}

  public record DeleteSecretArgs(@Nullable List<DeleteSecretArg> args) {}

  public record DeleteSecretArg(
      String uri, String label, @OmitEmpty @Nullable List<Integer> revisions) {}

  public record GrantRevokeUserSecretArg(
      String uri, String label, @Nullable List<String> applications) {}
}
