package io.modelstate.domain.model.storage;

import io.modelstate.domain.model.charm.CharmStorage.Kind;
import java.util.Set;

/**
 * Where storage comes from; a pool names one, and is one when it has the same name.
 *
 * @param machineScoped whether the storage is made by a machine, of what that machine has
 * @param dynamic whether it can be made after the machine was started
 * @param releasable whether it can be given away without being destroyed
 */
public record StorageProvider(
    String type, Kind kind, boolean machineScoped, boolean dynamic, boolean releasable) {
  /** Whether it makes such storage; a filesystem can be made on any volume. */
  boolean supports(Kind wanted) {
    return kind == wanted || wanted == Kind.FILESYSTEM;
  }

  /** Whether storage of it can leave the machine it is on. */
  boolean detachable() {
    return !machineScoped && dynamic;
  }

  /** Whether it may be used in a container. */
  boolean allowedInContainers() {
    return machineScoped;
  }

  /** Whether it knows to take over what was made outside. */
  boolean imports() {
    return Set.of("ebs", "gce", "cinder", "lxd", "kubernetes").contains(type);
  }
}
