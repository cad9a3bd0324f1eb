package io.modelstate.domain.controller.bootstrap;

import io.modelstate.domain.constraints.CloudConstraints;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import java.util.List;

/**
 * The constraints of a fresh controller's model, and those of its machine, where the bootstrap
 * constraints lie over the model's (watchers-and-defaults.md section 3).
 */
record ControllerConstraints(Constraints model, Constraints machine) {
  static final String HOST_ARCH = "amd64";
  private static final long MACHINE_MEM_MIB = 3584;
  private static final long KUBERNETES_MEM_MIB = 1536;
  private static final long VIRTUAL_MACHINE_CORES = 2;
  private static final List<ConstraintKey> SIZES =
      List.of(
          ConstraintKey.INSTANCE_TYPE,
          ConstraintKey.CORES,
          ConstraintKey.CPU_POWER,
          ConstraintKey.MEM);

  static ControllerConstraints of(Bootstrap c) {
    var type = c.cloud().type();
    var validator = CloudConstraints.of(type, List.of(HOST_ARCH));
    var merged = validator.merge(c.constraints(), c.bootstrapConstraints());
    if (!type.equals("lxd")) {
      return new ControllerConstraints(c.constraints(), sized(type, merged));
    }
    boolean arch = c.constraints().arch().or(c.bootstrapConstraints()::arch).isPresent();
    var model = arch ? c.constraints() : c.constraints().with(ConstraintKey.ARCH, HOST_ARCH);
    var machine = arch ? merged : merged.with(ConstraintKey.ARCH, HOST_ARCH);
    boolean virtual =
        machine.text(ConstraintKey.VIRT_TYPE).filter("virtual-machine"::equals).isPresent();
    return new ControllerConstraints(
        model, virtual ? sized(type, machine, VIRTUAL_MACHINE_CORES) : machine);
  }

  private static Constraints sized(String type, Constraints constraints, long cores) {
    var sized = sized(type, constraints);
    return sized.has(ConstraintKey.CORES) ? sized : sized.with(ConstraintKey.CORES, cores);
  }

  private static Constraints sized(String type, Constraints constraints) {
    if (SIZES.stream().anyMatch(constraints::has)) {
      return constraints;
    }
    return constraints.with(
        ConstraintKey.MEM, type.equals("kubernetes") ? KUBERNETES_MEM_MIB : MACHINE_MEM_MIB);
  }
}
