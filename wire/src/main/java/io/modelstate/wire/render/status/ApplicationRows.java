package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.ApplicationStatus;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.UnitStatus;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Bytes;
import io.modelstate.wire.text.Paint;
import io.modelstate.wire.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The section of applications. */
final class ApplicationRows {
  private static final List<String> HEADS =
      List.of("App", "Version", "Status", "Scale", "Charm", "Channel", "Rev", "Exposed", "Message");
  private static final int SCALE = 3;
  private static final int REVISION = 6;
  private static final int VERSION_BYTES_MAX = 15;
  private static final int VERSION_BYTES_KEPT = 12;
  private static final Set<String> UP = Set.of("idle", "executing", "running");

  private final Table table;
  private final FullStatus status;
  private final boolean caas;

  private ApplicationRows(Table table, FullStatus status) {
    this.table = table;
    this.status = status;
    this.caas = status.model().type().equals("caas");
  }

  static void print(Table table, FullStatus status) {
    var rows = new ApplicationRows(table.alignRight(SCALE, REVISION), status);
    var heads = new ArrayList<>(HEADS);
    if (rows.caas) {
      heads.add(REVISION + 1, "Address");
    }
    table.header(heads);
    Wire.sorted(status.applications()).forEach(rows::row);
  }

  private void row(String name, ApplicationStatus application) {
    var state = application.status().status();
    var charm = CharmRef.parse(application.charm());
    table.cells(name, version(application, charm)).cell(StatusPaint.of(state), state);
    scale(name, application);
    table
        .cells(charm.map(CharmRef::name).orElse(""), application.charmChannel())
        .cell(
            application.canUpgradeTo().isEmpty() ? null : Paint.BUSY,
            String.valueOf(charm.map(CharmRef::revision).orElse(0)));
    if (caas) {
      table.cell(Paint.ADDRESS, application.publicAddress());
    }
    table
        .cell(application.exposed() ? Paint.GOOD : null, application.exposed() ? "yes" : "no")
        .last(Paint.MESSAGE, Messages.cut(application.status().info()));
  }

  private String version(ApplicationStatus application, Optional<CharmRef> charm) {
    var version = application.workloadVersion();
    if (caas) {
      return ImageReference.shortened(version, charm);
    }
    return Bytes.cut(version.split("\n", -1)[0], VERSION_BYTES_MAX, VERSION_BYTES_KEPT);
  }

  private void scale(String name, ApplicationStatus application) {
    var units = units(name, application);
    int desired = caas ? scale(application) : units.size();
    int current = (int) units.stream().filter(ApplicationRows::up).count();
    table.cell(
        current == desired ? null : Paint.BUSY,
        current == desired ? String.valueOf(current) : current + "/" + desired);
  }

  private static int scale(ApplicationStatus application) {
    return application.scale() == null ? 0 : application.scale();
  }

  /** The units of a subordinate application are found below its principals. */
  private List<UnitStatus> units(String name, ApplicationStatus application) {
    if (Wire.list(application.subordinateTo()).isEmpty()) {
      return List.copyOf(Wire.map(application.units()).values());
    }
    List<UnitStatus> found = new ArrayList<>();
    UnitRows.principals(status).values().forEach(unit -> collect(name, unit, found));
    return found;
  }

  private static void collect(String application, UnitStatus principal, List<UnitStatus> found) {
    for (Map.Entry<String, UnitStatus> unit : Wire.map(principal.subordinates()).entrySet()) {
      if (unit.getKey().startsWith(application + "/")) {
        found.add(unit.getValue());
      }
      collect(application, unit.getValue(), found);
    }
  }

  private static boolean up(UnitStatus unit) {
    return UP.contains(unit.agentStatus().status())
        && !unit.workloadStatus().status().equals("terminated");
  }
}
