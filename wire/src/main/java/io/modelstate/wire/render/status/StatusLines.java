package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.UnitStatus;
import io.modelstate.wire.render.Wire;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line for each unit, subordinates below their principals. */
final class StatusLines {
  private final StringBuilder lines = new StringBuilder();

  private StatusLines() {}

  static String of(FullStatus status) {
    var writer = new StatusLines();
    Wire.sorted(status.applications()).values().forEach(a -> writer.units(a.units(), 0));
    return writer.lines.toString();
  }

  private void units(@Nullable Map<String, UnitStatus> units, int level) {
    Wire.sorted(units)
        .forEach(
            (name, unit) -> {
              line(name, unit, level);
              units(unit.subordinates(), level + 1);
            });
  }

  private void line(String name, UnitStatus unit, int level) {
    var ports = Ports.of(Wire.list(unit.openedPorts())).toString();
    lines
        .append("  ".repeat(level))
        .append(
            "- %s: %s (agent:%s, workload:%s)"
                .formatted(
                    name,
                    unit.publicAddress(),
                    unit.agentStatus().status(),
                    unit.workloadStatus().status()))
        .append(ports.isEmpty() ? "" : " " + ports)
        .append('\n');
  }
}
