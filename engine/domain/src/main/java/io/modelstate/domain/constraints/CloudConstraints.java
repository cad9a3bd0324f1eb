package io.modelstate.domain.constraints;

import static io.modelstate.domain.constraints.ConstraintKey.ALLOCATE_PUBLIC_IP;
import static io.modelstate.domain.constraints.ConstraintKey.ARCH;
import static io.modelstate.domain.constraints.ConstraintKey.CONTAINER;
import static io.modelstate.domain.constraints.ConstraintKey.CORES;
import static io.modelstate.domain.constraints.ConstraintKey.CPU_POWER;
import static io.modelstate.domain.constraints.ConstraintKey.IMAGE_ID;
import static io.modelstate.domain.constraints.ConstraintKey.INSTANCE_TYPE;
import static io.modelstate.domain.constraints.ConstraintKey.MEM;
import static io.modelstate.domain.constraints.ConstraintKey.ROOT_DISK_SOURCE;
import static io.modelstate.domain.constraints.ConstraintKey.SPACES;
import static io.modelstate.domain.constraints.ConstraintKey.TAGS;
import static io.modelstate.domain.constraints.ConstraintKey.VIRT_TYPE;
import static io.modelstate.domain.constraints.ConstraintsValidator.PLAIN;

import java.util.List;

/**
 * The rules of each cloud type (constraints.md section 5). Instance types are not listed: no cloud
 * is asked for them.
 */
public final class CloudConstraints {
  private static final List<String> PC_AND_ARM = List.of("amd64", "arm64");

  private CloudConstraints() {}

  /**
   * The rules of a cloud type; one that is not known has none.
   *
   * @param arches the architectures that the cloud's hosts or images have; empty when unknown, then
   *     any is allowed where the cloud type itself does not say
   */
  public static ConstraintsValidator of(String cloudType, List<String> arches) {
    return switch (cloudType) {
      case "lxd" ->
          arches(
              PLAIN
                  .withUnsupported(CPU_POWER, TAGS, CONTAINER, ALLOCATE_PUBLIC_IP, IMAGE_ID)
                  .withVocabulary(VIRT_TYPE, List.of("", "container", "virtual-machine")),
              arches);
      case "kubernetes" ->
          PLAIN.withUnsupported(
              CORES, VIRT_TYPE, CONTAINER, INSTANCE_TYPE, SPACES, ALLOCATE_PUBLIC_IP, IMAGE_ID);
      case "maas" ->
          arches(
              PLAIN
                  .withUnsupported(CPU_POWER, INSTANCE_TYPE, ALLOCATE_PUBLIC_IP)
                  .withVocabulary(VIRT_TYPE, List.of("", "virtual-machine")),
              arches);
      case "manual" ->
          arches(
              PLAIN.withUnsupported(
                  CPU_POWER, INSTANCE_TYPE, TAGS, VIRT_TYPE, ALLOCATE_PUBLIC_IP, IMAGE_ID),
              arches);
      default -> publicCloud(cloudType, arches);
    };
  }

  private static ConstraintsValidator publicCloud(String cloudType, List<String> arches) {
    return switch (cloudType) {
      case "ec2" ->
          PLAIN
              .withUnsupported(TAGS, VIRT_TYPE, ALLOCATE_PUBLIC_IP)
              .withConflict(INSTANCE_TYPE, ARCH, MEM, CORES, CPU_POWER)
              .withVocabulary(ARCH, PC_AND_ARM);
      case "azure" ->
          arches(
              PLAIN
                  .withUnsupported(CPU_POWER, TAGS, VIRT_TYPE, IMAGE_ID)
                  .withConflict(INSTANCE_TYPE, MEM, CORES, ARCH),
              arches);
      case "gce" ->
          PLAIN
              .withUnsupported(TAGS, VIRT_TYPE, IMAGE_ID)
              .withConflict(INSTANCE_TYPE, CORES, CPU_POWER, MEM, CONTAINER);
      case "oci" ->
          PLAIN
              .withUnsupported(CONTAINER, VIRT_TYPE, TAGS, IMAGE_ID)
              .withVocabulary(ARCH, PC_AND_ARM);
      case "equinix" ->
          PLAIN
              .withUnsupported(CPU_POWER, VIRT_TYPE, IMAGE_ID)
              .withConflict(INSTANCE_TYPE, MEM)
              .withVocabulary(ARCH, List.of("amd64", "arm64", "ppc64el"));
      case "openstack" ->
          PLAIN
              .withUnsupported(TAGS, CPU_POWER)
              .withConflict(INSTANCE_TYPE, MEM, CORES)
              .withVocabulary(VIRT_TYPE, List.of("kvm", "lxd"))
              .withVocabulary(ROOT_DISK_SOURCE, List.of("volume", "local"));
      default -> PLAIN;
    };
  }

  private static ConstraintsValidator arches(ConstraintsValidator validator, List<String> arches) {
    return arches.isEmpty() ? validator : validator.withVocabulary(ARCH, arches);
  }
}
