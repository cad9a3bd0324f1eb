package io.modelstate.domain.model.storage;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import java.util.Set;
import org.pcollections.TreePMap;

/** Which attributes a pool of some provider may have: each knows its own and lets others pass. */
final class PoolAttributes {
  private static final Set<String> EBS_TYPES =
      Set.of(
          "magnetic",
          "optimized-hdd",
          "cold-storage",
          "ssd",
          "provisioned-iops",
          "standard",
          "gp2",
          "gp3",
          "io1",
          "io2",
          "st1",
          "sc1");
  private static final Set<String> PROVISIONED = Set.of("provisioned-iops", "io1", "io2");

  private PoolAttributes() {}

  static void check(String provider, TreePMap<String, String> attributes) {
    switch (provider) {
      case "lxd" -> oneOf("LXD ", attributes, "driver", Set.of("zfs", "dir", "btrfs", "lvm"));
      case "azure" ->
          oneOf(
              "Azure ",
              attributes,
              "account-type",
              Set.of("Standard_LRS", "StandardSSD_LRS", "Premium_LRS"));
      case "ebs" -> ebs(attributes);
      case "oci" -> {
        if (!attributes.getOrDefault("volume-type", "iscsi").equals("iscsi")) {
          throw Rejected.because(
              "invalid volume-type " + quote(attributes.getOrDefault("volume-type", "")));
        }
      }
      case "maas" -> maas(attributes.getOrDefault("tags", ""));
      case "kubernetes" -> kubernetes(attributes);
      default -> {}
    }
  }

  private static void oneOf(
      String provider, TreePMap<String, String> attributes, String key, Set<String> values) {
    var value = attributes.get(key);
    if (value != null && !values.contains(value)) {
      throw Rejected.because(
          "validating %sstorage config: %s: unexpected value %s"
              .formatted(provider, key, quote(value)));
    }
  }

  private static void ebs(TreePMap<String, String> attributes) {
    oneOf("EBS ", attributes, "volume-type", EBS_TYPES);
    var type = attributes.getOrDefault("volume-type", "gp2");
    long iops = iops(attributes.getOrDefault("iops", "0"));
    if (PROVISIONED.contains(type) && iops == 0) {
      throw Rejected.because("volume type is \"io1\", IOPS unspecified or zero");
    }
    if (!PROVISIONED.contains(type) && !type.equals("gp3") && iops > 0) {
      throw Rejected.because("IOPS specified, but volume type is " + quote(type));
    }
    if (attributes.containsKey("throughput") && !type.equals("gp3")) {
      throw Rejected.because(
          "\"throughput\" cannot be specified when volume type is " + quote(type));
    }
  }

  private static long iops(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Rejected.because(
          "validating EBS storage config: iops: expected number, got string(%s)"
              .formatted(quote(text)));
    }
  }

  private static void maas(String tags) {
    for (var tag : tags.split(",", -1)) {
      if (tag.strip().chars().anyMatch(Character::isWhitespace)) {
        throw Rejected.because("tags may not contain whitespace: " + quote(tag.strip()));
      }
    }
  }

  private static void kubernetes(TreePMap<String, String> attributes) {
    if (!attributes.getOrDefault("storage-provisioner", "").isEmpty()
        && attributes.getOrDefault("storage-class", "").isEmpty()) {
      throw Rejected.because("storage-class must be specified if storage-provisioner is specified");
    }
    var mode = attributes.getOrDefault("storage-mode", "RWO");
    if (!Set.of("ReadOnlyMany", "ROX", "ReadWriteMany", "RWX", "ReadWriteOnce", "RWO")
        .contains(mode)) {
      throw new Rejected(
          Rejected.Code.NOT_SUPPORTED, "storage mode %s not supported".formatted(quote(mode)));
    }
  }
}
