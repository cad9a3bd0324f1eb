package io.modelstate.domain.controller.cloud;

import io.modelstate.domain.cloud.PublicClouds;
import io.modelstate.domain.config.ConfigValue;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** A simulated cloud as clients define it; endpoints are shown, never called. */
public record CloudDefinition(
    String name,
    String type,
    List<String> authTypes,
    Endpoints endpoints,
    List<Region> regions,
    TreePMap<String, ConfigValue> config,
    List<String> caCertificates,
    boolean skipTlsVerify) {

  /** Empty texts where there is none. */
  public record Endpoints(String endpoint, String identity, String storage) {
    public static final Endpoints NONE = new Endpoints("", "", "");
  }

  public record Region(String name, Endpoints endpoints) {}

  public CloudDefinition {
    authTypes = List.copyOf(authTypes);
    regions = List.copyOf(regions);
    caCertificates = List.copyOf(caCertificates);
  }

  /** One of the clouds every client knows: {@code localhost}, {@code microk8s}, {@code aws}... */
  public static Optional<CloudDefinition> builtIn(String name) {
    return PublicClouds.named(name)
        .map(
            cloud ->
                new CloudDefinition(
                    cloud.name(),
                    cloud.type(),
                    cloud.authTypes(),
                    Endpoints.NONE,
                    cloud.regions().stream().map(r -> new Region(r, Endpoints.NONE)).toList(),
                    TreePMap.empty(),
                    List.of(),
                    false));
  }

  /** The region of that name, case ignored, in the list's spelling. */
  public Optional<Region> region(String wanted) {
    return regions.stream().filter(r -> r.name().equalsIgnoreCase(wanted)).findFirst();
  }
}
