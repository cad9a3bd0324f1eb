package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.UnitStatus;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Paint;
import io.modelstate.wire.text.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The section of units, subordinates indented below their principals. */
final class UnitRows {
  private static final List<String> HEADS =
      List.of("Unit", "Workload", "Agent", "Machine", "Public address", "Ports", "Message");
  private static final List<String> CAAS_HEADS =
      List.of("Unit", "Workload", "Agent", "Address", "Ports", "Message");

  private final Table table;
  private final FullStatus status;
  private final Messages messages;
  private final boolean relations;
  private final boolean caas;

  private UnitRows(Table table, FullStatus status, boolean relations) {
    this.table = table;
    this.status = status;
    this.messages = new Messages(status);
    this.relations = relations;
    this.caas = status.model().type().equals("caas");
  }

  /** Principals of all applications, together. */
  static Map<String, UnitStatus> principals(FullStatus status) {
    var units = new TreeMap<String, UnitStatus>();
    Wire.map(status.applications()).values().forEach(a -> units.putAll(Wire.map(a.units())));
    return units;
  }

  static void print(Table table, FullStatus status, boolean relations) {
    var rows = new UnitRows(table, status, relations);
    table.header(rows.caas ? CAAS_HEADS : HEADS);
    rows.rows(principals(status), 0);
  }

  private void rows(Map<String, UnitStatus> units, int level) {
    Wire.sorted(units)
        .forEach(
            (name, unit) -> {
              row(name, unit, level);
              rows(Wire.map(unit.subordinates()), level + 1);
            });
  }

  private void row(String name, UnitStatus unit, int level) {
    var workload = unit.workloadStatus().status();
    var agent = unit.agentStatus().status();
    table
        .cells("  ".repeat(level) + name + (unit.leader() ? "*" : "") + branch(name))
        .cell(StatusPaint.of(workload), workload)
        .cell(StatusPaint.of(agent), agent);
    if (!caas) {
      table.cells(level == 0 ? unit.machine() : "");
    }
    table.cell(Paint.ADDRESS, caas ? unit.address() : unit.publicAddress());
    Ports.of(Wire.list(unit.openedPorts())).print(table);
    table.last(Paint.MESSAGE, messages.shown(name, unit, relations));
  }

  private String branch(String unit) {
    return Wire.sorted(status.branches()).entrySet().stream()
        .filter(b -> holds(b.getValue().assignedUnits(), unit))
        .findFirst()
        .map(b -> " " + b.getKey())
        .orElse("");
  }

  private static boolean holds(@Nullable Map<String, List<String>> assigned, String unit) {
    return Wire.map(assigned).values().stream().anyMatch(units -> units.contains(unit));
  }
}
