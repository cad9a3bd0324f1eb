package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.MachineStatus;
import io.modelstate.wire.model.ClientWire.UnitStatus;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts of what is in a model, its networks and its ports. Containers are not counted. */
final class StatusSummary {
  private static final int PORTS_PER_LINE = 3;

  private final FullStatus status;
  private final Subnets subnets = new Subnets();
  private final SortedSet<String> ports = new TreeSet<>(NaturalOrder::compareText);
  private final SortedMap<String, Integer> machineStates = new TreeMap<>();
  private final SortedMap<String, Integer> unitStates = new TreeMap<>();

  private StatusSummary(FullStatus status) {
    this.status = status;
  }

  static String of(FullStatus status) {
    var summary = new StatusSummary(status);
    Wire.sorted(status.machines()).values().forEach(summary::count);
    Wire.sorted(status.applications()).values().forEach(a -> summary.countUnits(a.units()));
    return summary.networks() + summary.counts();
  }

  private void count(MachineStatus machine) {
    subnets.add(machine.dnsName());
    machineStates.merge(MachineRows.state(machine).status(), 1, Integer::sum);
  }

  private void countUnits(@Nullable Map<String, UnitStatus> units) {
    for (var unit : Wire.sorted(units).values()) {
      subnets.add(unit.publicAddress());
      ports.addAll(Wire.list(unit.openedPorts()));
      unitStates.merge(unit.workloadStatus().status(), 1, Integer::sum);
      countUnits(unit.subordinates());
    }
  }

  private String networks() {
    return Table.plain()
        .cells("Running on subnets:", subnets.toString())
        .row()
        .cells(" Utilizing ports:", Ports.of(portsInLines()).toString())
        .row()
        .toString();
  }

  /** Juju puts the line breaks into the ports before it groups them, and so do we. */
  private List<String> portsInLines() {
    List<String> texts = new ArrayList<>();
    for (var port : ports) {
      boolean starts = !texts.isEmpty() && texts.size() % PORTS_PER_LINE == 0;
      texts.add(starts ? "\n\t" + port : port);
    }
    return texts;
  }

  private String counts() {
    var table = Table.rightAligned();
    states(table, "# Machines:", machineStates);
    states(table, "# Units:", unitStates);
    var applications = Wire.sorted(status.applications());
    table.cells("# Applications:", inBrackets(applications.size())).row();
    applications.forEach(
        (name, application) ->
            table.cells(name, application.exposed() ? "1/1" : "0/1", "exposed").row());
    table.cells("").row();
    var remote = Wire.sorted(status.remoteApplications());
    table.cells("# Remote:", inBrackets(remote.size())).row();
    remote.forEach((name, application) -> table.cells(name, "", application.offerUrl()).row());
    return table.toString();
  }

  private static void states(Table table, String title, Map<String, Integer> states) {
    int total = states.values().stream().mapToInt(Integer::intValue).sum();
    table.cells(title, inBrackets(total)).row();
    states.forEach((state, count) -> table.cells(state + ":", count + " ").row());
    table.cells("").row();
  }

  private static String inBrackets(int count) {
    return "(" + count + ")";
  }
}
