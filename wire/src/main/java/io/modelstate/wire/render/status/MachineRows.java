package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.DetailedStatus;
import io.modelstate.wire.model.ClientWire.MachineStatus;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Paint;
import io.modelstate.wire.text.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The section of machines, containers directly below their hosts. */
final class MachineRows {
  private static final List<String> HEADS =
      List.of("Machine", "State", "Address", "Inst id", "Base", "AZ", "Message");
  private static final String ZONE = "availability-zone";
  private static final Set<String> HARDWARE =
      Set.of(
          "arch",
          "cores",
          "cpu-power",
          "mem",
          "root-disk",
          "root-disk-source",
          "tags",
          "virt-type",
          ZONE);

  private final Table table;

  private MachineRows(Table table) {
    this.table = table;
  }

  static void print(Table table, Map<String, MachineStatus> machines) {
    table.header(HEADS);
    new MachineRows(table).rows(machines);
  }

  private void rows(@Nullable Map<String, MachineStatus> machines) {
    Wire.sorted(machines)
        .forEach(
            (id, machine) -> {
              row(id, machine);
              rows(machine.containers());
            });
  }

  private void row(String id, MachineStatus machine) {
    var state = state(machine);
    var message = failed(machine) ? state.info() : machine.instanceStatus().info();
    table
        .cells(id)
        .cell(StatusPaint.of(state.status()), state.status())
        .cell(Paint.ADDRESS, machine.dnsName())
        .cells(instance(machine), OperatingSystem.text(machine.base()), zone(machine.hardware()))
        .last(message.isEmpty() ? null : Paint.MESSAGE, Messages.cut(message));
  }

  private static String instance(MachineStatus machine) {
    return machine.displayName().isEmpty() ? machine.instanceId() : machine.displayName();
  }

  /** The agent's status, or that of a change to the machine that failed. */
  static DetailedStatus state(MachineStatus machine) {
    return failed(machine) ? machine.modificationStatus() : machine.agentStatus();
  }

  private static boolean failed(MachineStatus machine) {
    return machine.modificationStatus().status().equals("error");
  }

  /** Empty as well when some other part of the text cannot be read. */
  private static String zone(String hardware) {
    var zone = "";
    for (var part : hardware.split(" ", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 || !HARDWARE.contains(part.substring(0, equals))) {
        return "";
      }
      if (part.startsWith(ZONE)) {
        zone = part.substring(equals + 1);
      }
    }
    return zone;
  }
}
