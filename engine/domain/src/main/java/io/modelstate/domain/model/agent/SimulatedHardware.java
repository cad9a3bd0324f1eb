package io.modelstate.domain.model.agent;

import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.machine.Machine;

/** What a machine gets: at least what its constraints ask for. */
final class SimulatedHardware {
  private static final long CORES = 1;
  private static final long MEMORY_MIB = 2048;
  private static final String ZONE = "zone=";

  private SimulatedHardware() {}

  static Hardware of(Placement model, Machine machine) {
    boolean limitless = model.cloudType().equals("lxd") || machine.container();
    return new Hardware(
        machine.constraints().arch().filter(arch -> !arch.isEmpty()).orElse("amd64"),
        amount(machine, ConstraintKey.CORES, limitless ? 0 : CORES),
        amount(machine, ConstraintKey.MEM, limitless ? 0 : MEMORY_MIB),
        zone(model, machine),
        machine
            .constraints()
            .text(ConstraintKey.VIRT_TYPE)
            .filter(type -> !type.isEmpty())
            .orElse(limitless ? "container" : ""));
  }

  private static long amount(Machine machine, ConstraintKey key, long otherwise) {
    long wanted = machine.constraints().count(key).map(Number::longValue).orElse(0L);
    return Math.max(wanted, otherwise);
  }

  private static String zone(Placement model, Machine machine) {
    if (machine.placement().startsWith(ZONE)) {
      return machine.placement().substring(ZONE.length());
    }
    var zones = machine.constraints().list(ConstraintKey.ZONES);
    if (!zones.isEmpty()) {
      return zones.getFirst();
    }
    return model.region().isEmpty() || model.cloudType().equals("lxd")
        ? model.region()
        : model.region() + "a";
  }
}
