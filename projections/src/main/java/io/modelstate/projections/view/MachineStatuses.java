package io.modelstate.projections.view;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.machine.Machine;
import io.modelstate.domain.model.machine.MachineEvent.Subject;
import io.modelstate.wire.model.ClientWire.MachineStatus;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The machines in the status of a model: containers lie within their hosts. */
final class MachineStatuses {
  private final ModelState model;

  private MachineStatuses(ModelState model) {
    this.model = model;
  }

  static Map<String, MachineStatus> of(ModelState model) {
    return new MachineStatuses(model).within("");
  }

  /** The machines directly on {@code host}; empty for those that are on none. */
  private Map<String, MachineStatus> within(String host) {
    var machines = new TreeMap<String, MachineStatus>();
    var candidates =
        host.isEmpty() ? model.machines().byId().values() : model.machines().containersOf(host);
    for (var machine : candidates) {
      if (machine.host().equals(host)) {
        machines.put(machine.id(), status(machine));
      }
    }
    return machines;
  }

  private MachineStatus status(Machine machine) {
    var address = machine.address();
    var version = model.details().agentVersion();
    return new MachineStatus(
        Statuses.ofAgent(machine.statuses().get(Subject.AGENT), "pending", version),
        Statuses.orUnset(machine.statuses().get(Subject.INSTANCE), "pending"),
        Statuses.orUnset(machine.statuses().get(Subject.MODIFICATION), "idle"),
        machine.instance(),
        address,
        address.isEmpty() ? List.of() : List.of(address),
        machine.instance().isEmpty() ? "pending" : machine.instance(),
        "",
        Statuses.base(machine.base()),
        machine.id(),
        Map.of(),
        within(machine.id()),
        machine.constraints().text(),
        hardware(machine.hardware()),
        machine.controller() ? List.of("JobManageModel", "JobHostUnits") : List.of("JobHostUnits"),
        machine.controller(),
        machine.controller(),
        Map.of(),
        null);
  }

  private static String hardware(Hardware hardware) {
    if (hardware.equals(Hardware.UNKNOWN)) {
      return "";
    }
    var text = new StringJoiner(" ");
    addIfAny(text, "arch", hardware.arch());
    text.add("cores=" + hardware.cores());
    text.add("mem=" + hardware.memory() + "M");
    addIfAny(text, "availability-zone", hardware.availabilityZone());
    addIfAny(text, "virt-type", hardware.virtType());
    return text.toString();
  }

  private static void addIfAny(StringJoiner text, String key, String value) {
    if (!value.isEmpty()) {
      text.add(key + "=" + value);
    }
  }
}
