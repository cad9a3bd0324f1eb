package io.modelstate.wire.store;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.OmitEmpty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code clouds.yaml}: the clouds that the user has described. */
public record PersonalClouds(Map<String, PersonalCloud> clouds) {

  public record PersonalCloud(
      String type,
      @OmitEmpty String description,
      @OmitEmpty List<String> authTypes,
      @OmitEmpty String endpoint,
      @OmitEmpty String identityEndpoint,
      @OmitEmpty String storageEndpoint,
      @OmitEmpty Map<String, Region> regions,
      @OmitEmpty Map<String, JsonNode> config,
      @OmitEmpty Map<String, Map<String, JsonNode>> regionConfig,
      @OmitEmpty List<String> caCertificates,
      @OmitEmpty boolean skipTlsVerify,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {}

  public record Region(
      @OmitEmpty String endpoint,
      @OmitEmpty String identityEndpoint,
      @OmitEmpty String storageEndpoint) {}

  public Optional<PersonalCloud> find(String name) {
    return Optional.ofNullable(clouds.get(name));
  }
}
