package io.modelstate.projections.view;

import io.modelstate.domain.Status;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.machine.Hardware;
import io.modelstate.domain.model.machine.Machine;
import io.modelstate.domain.model.machine.MachineEvent.Subject;
import io.modelstate.wire.model.CommonWire.MachineHardware;
import io.modelstate.wire.model.ModelManagerWire.ModelMachineInfo;
import io.modelstate.wire.text.NaturalOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machines of a model in short, as the views of the model itself carry them. */
final class MachineInfos {
  private MachineInfos() {}

  static List<ModelMachineInfo> of(ModelState model) {
    return model.machines().byId().values().stream()
        .sorted(Comparator.comparing(Machine::id, NaturalOrder.NAMES))
        .map(MachineInfos::of)
        .toList();
  }

  private static ModelMachineInfo of(Machine machine) {
    var status = Optional.ofNullable(machine.statuses().get(Subject.AGENT));
    return new ModelMachineInfo(
        machine.id(),
        hardware(machine.hardware()),
        machine.instance(),
        "",
        status.map(Status::current).orElse("pending"),
        status.map(Status::message).orElse(""),
        machine.controller(),
        machine.controller(),
        null);
  }

  /** Null until the cloud has told; counts of zero are sent. */
  private static @Nullable MachineHardware hardware(Hardware hardware) {
    if (hardware.equals(Hardware.UNKNOWN)) {
      return null;
    }
    return new MachineHardware(
        textIfAny(hardware.arch()),
        hardware.memory(),
        null,
        hardware.cores(),
        null,
        null,
        textIfAny(hardware.availabilityZone()),
        textIfAny(hardware.virtType()));
  }

  private static @Nullable String textIfAny(String text) {
    return text.isEmpty() ? null : text;
  }
}
