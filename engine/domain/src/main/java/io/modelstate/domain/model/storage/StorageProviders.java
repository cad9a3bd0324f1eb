package io.modelstate.domain.model.storage;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/** Which providers a cloud has, and the pools its models are born with. */
final class StorageProviders {
  private static final StorageProvider LOOP = ofMachines("loop", Kind.BLOCK);
  private static final StorageProvider ROOTFS = ofMachines("rootfs", Kind.FILESYSTEM);
  private static final StorageProvider TMPFS = ofMachines("tmpfs", Kind.FILESYSTEM);

  private static final List<StorageProvider> COMMON = List.of(LOOP, ROOTFS, TMPFS);

  private StorageProviders() {}

  /** The providers of a model on such a cloud: the cloud's own first. */
  static List<StorageProvider> of(String cloudType) {
    return Stream.concat(own(cloudType).stream(), COMMON.stream()).toList();
  }

  static StorageProvider require(String cloudType, String type) {
    return find(cloudType, type).orElseThrow(() -> Rejected.notFound("storage provider", type));
  }

  static Optional<StorageProvider> find(String cloudType, String type) {
    return of(cloudType).stream().filter(provider -> provider.type().equals(type)).findFirst();
  }

  /** The pools that a model on such a cloud is born with. */
  static List<StoragePool> pools(String cloudType) {
    return switch (cloudType) {
      case "lxd" ->
          List.of(
              pool("lxd-btrfs", "lxd", "driver", "btrfs", "lxd-pool", "juju-btrfs"),
              pool(
                  "lxd-zfs",
                  "lxd",
                  "driver",
                  "zfs",
                  "lxd-pool",
                  "juju-zfs",
                  "zfs.pool_name",
                  "juju-lxd"));
      case "ec2" -> List.of(pool("ebs-ssd", "ebs", "volume-type", "ssd"));
      case "azure" -> List.of(pool("azure-premium", "azure", "account-type", "Premium_LRS"));
      case "oci" -> List.of(pool("iscsi", "oci", "volume-type", "iscsi"));
      default -> List.of();
    };
  }

  private static List<StorageProvider> own(String cloudType) {
    return switch (cloudType) {
      case "lxd" -> List.of(new StorageProvider("lxd", Kind.FILESYSTEM, false, true, true));
      case "kubernetes" -> List.of(volumes("kubernetes", true, true));
      case "ec2" -> List.of(volumes("ebs", true, true));
      case "gce" -> List.of(volumes("gce", true, true));
      case "openstack" -> List.of(volumes("cinder", true, true));
      case "azure" -> List.of(volumes("azure", true, false));
      case "oci" -> List.of(volumes("oci", true, false));
      case "maas" -> List.of(volumes("maas", false, false));
      default ->
          CloudType.named(cloudType).caas()
              ? List.of(volumes("kubernetes", true, true))
              : List.of();
    };
  }

  private static StorageProvider volumes(String type, boolean dynamic, boolean releasable) {
    return new StorageProvider(type, Kind.BLOCK, false, dynamic, releasable);
  }

  private static StorageProvider ofMachines(String type, Kind kind) {
    return new StorageProvider(type, kind, true, true, false);
  }

  private static StoragePool pool(String name, String provider, String... attributes) {
    var all = TreePMap.<String, String>empty();
    for (int i = 0; i < attributes.length; i += 2) {
      all = all.plus(attributes[i], attributes[i + 1]);
    }
    return new StoragePool(name, provider, all);
  }
}
