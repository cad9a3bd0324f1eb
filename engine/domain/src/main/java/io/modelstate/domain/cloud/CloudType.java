package io.modelstate.domain.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cloud type brings to its models.
 *
 * @param caas containers on Kubernetes instead of machines
 * @param spaces whether machines can be placed in spaces
 * @param defaults configuration keys of the type, with the defaults of the lowest layer
 * @param filesystemSource what a new model gets as storage-default-filesystem-source
 * @param blockSource what a new model gets as storage-default-block-source
 * @param networking what a new model gets as container-networking-method; empty: nothing is chosen
 * @param comparesConfig whether a changed configuration is compared with the one before
 */
public record CloudType(
    String name,
    boolean caas,
    List<String> authTypes,
    boolean spaces,
    Map<String, String> defaults,
    Optional<String> filesystemSource,
    Optional<String> blockSource,
    String networking,
    boolean comparesConfig) {
  private static final CloudType LXD =
      new CloudType(
          "lxd",
          false,
          List.of("certificate", "interactive"),
          true,
          Map.of("project", "default"),
          Optional.of("lxd"),
          Optional.empty(),
          "local",
          false);
  private static final CloudType KUBERNETES =
      new CloudType(
          "kubernetes",
          true,
          List.of("certificate", "clientcertificate", "oauth2", "oauth2withcert", "userpass"),
          false,
          Map.of("workload-storage", "", "operator-storage", ""),
          Optional.of("kubernetes"),
          Optional.of("kubernetes"),
          "",
          true);
  private static final CloudType MAAS =
      new CloudType(
          "maas",
          false,
          List.of("oauth1"),
          true,
          Map.of(),
          Optional.empty(),
          Optional.of("maas"),
          "provider",
          true);

  private static final Map<String, CloudType> ALL =
      Stream.of(
              LXD,
              KUBERNETES,
              MAAS,
              machines("ec2", true, "ebs", "access-key", "instance-role"),
              machines(
                  "azure",
                  true,
                  "azure",
                  "interactive",
                  "service-principal-secret",
                  "managed-identity"),
              machines("gce", true, "gce", "jsonfile", "oauth2", "service-account"),
              machines("oci", false, "oci", "httpsig"),
              machines("equinix", false, "", "access-key"),
              machines("openstack", true, "cinder", "access-key", "userpass"),
              machines("manual", true, ""),
              machines("vsphere", false, "", "userpass"))
          .collect(Collectors.toUnmodifiableMap(CloudType::name, Function.identity()));

  /** The type of that name; one that is not known is a plain machine cloud. */
  public static CloudType named(String name) {
    var known = ALL.get(name);
    return known == null ? machines(name, true, "") : known;
  }

  public static boolean known(String name) {
    return ALL.containsKey(name);
  }

  /** {@code caas} or {@code iaas}. */
  public String modelType() {
    return caas ? "caas" : "iaas";
  }

  private static CloudType machines(
      String name, boolean spaces, String blockSource, String... authTypes) {
    return new CloudType(
        name,
        false,
        List.of(authTypes),
        spaces,
        Map.of(),
        Optional.empty(),
        Optional.of(blockSource).filter(source -> !source.isEmpty()),
        "local",
        true);
  }
}
