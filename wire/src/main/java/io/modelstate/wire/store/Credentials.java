package io.modelstate.wire.store;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.modelstate.wire.model.OmitEmpty;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code credentials.yaml}: the client's own credentials by cloud. */
public record Credentials(Map<String, OfCloud> credentials) {
  public static final Credentials NONE = new Credentials(Map.of());

  /** By name of the credential; attributes include {@code auth-type}. */
  public record OfCloud(
      @OmitEmpty String defaultCredential,
      @OmitEmpty String defaultRegion,
      @JsonAnySetter @JsonAnyGetter Map<String, Map<String, String>> credentials) {
    static final OfCloud NONE = new OfCloud("", "", Map.of());

    @Override
    public String toString() {
      return "OfCloud" + credentials.keySet(); // The attributes are secrets.
    }
  }

  /** Empty when nothing is known about the cloud. */
  public OfCloud cloud(String cloud) {
    return Optional.ofNullable(credentials.get(cloud)).orElse(OfCloud.NONE);
  }

  public Credentials with(String cloud, OfCloud known) {
    var changed = new TreeMap<>(credentials);
    changed.put(cloud, known);
    return new Credentials(changed);
  }
}
