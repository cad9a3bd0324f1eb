package io.modelstate.wire.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facade SecretBackends, version 1. */
public final class SecretBackendsWire {
  private SecretBackendsWire() {}

  public record ListSecretBackendsArgs(@Nullable List<String> names, boolean reveal) {}

  public record ListSecretBackendsResults(@Nullable List<SecretBackendResult> results) {}

  public record SecretBackendResult(
      @Nullable SecretBackend result,
      String id,
      long numSecrets,
      String status,
      @OmitEmpty String message,
      @OmitNull @Nullable WireError error) {}

  /** The interval between two changes of the token is in nanoseconds. */
  public record SecretBackend(
      String name,
      String backendType,
      @OmitNull @Nullable Long tokenRotateInterval,
      @Nullable Map<String, JsonNode> config) {}

  public record AddSecretBackendArgs(@Nullable List<AddSecretBackendArg> args) {}

  public record AddSecretBackendArg(
      @OmitEmpty String id,
      String name,
      String backendType,
      @OmitNull @Nullable Long tokenRotateInterval,
      @Nullable Map<String, JsonNode> config) {}

  public record UpdateSecretBackendArgs(@Nullable List<UpdateSecretBackendArg> args) {}

  public record UpdateSecretBackendArg(
      String name,
      @OmitNull @Nullable String nameChange,
      @Nullable Long tokenRotateInterval,
      @Nullable Map<String, JsonNode> config,
      @Nullable List<String> reset,
      @OmitEmpty boolean force) {}

  public record RemoveSecretBackendArgs(@Nullable List<RemoveSecretBackendArg> args) {}

  public record RemoveSecretBackendArg(String name, @OmitEmpty boolean force) {}
}
