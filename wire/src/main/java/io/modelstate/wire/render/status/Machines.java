package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.MachineStatus;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code machines} and {@code show-machine}: the machines of a status, with their containers. */
public final class Machines {
  private Machines() {}

  /** {@code machines}. */
  public static Rendered all(FullStatus status, Viewer viewer, boolean utc, Format format) {
    return render(status, Wire.map(status.machines()), viewer, utc, format);
  }

  /**
   * {@code show-machine}: those machines, or all when none is named. Containers come with their
   * hosts only; what is not there is left out. The table has to be asked for.
   */
  public static Rendered some(
      FullStatus status, List<String> ids, Viewer viewer, boolean utc, Format format) {
    Map<String, MachineStatus> machines = new HashMap<>(Wire.map(status.machines()));
    if (!ids.isEmpty()) {
      machines.keySet().retainAll(ids);
    }
    return render(status, machines, viewer, utc, format);
  }

  private static Rendered render(
      FullStatus status,
      Map<String, MachineStatus> machines,
      Viewer viewer,
      boolean utc,
      Format format) {
    if (format == Format.TEXT) {
      var table = Table.plain();
      MachineRows.print(table, machines);
      return Rendered.ok(table.toString());
    }
    var tree = new MachineTree(new StatusTimes(viewer.zone(), utc));
    return Rendered.tree(
        new Fields()
            .text("model", status.model().name())
            .put("machines", StatusTree.map(machines, tree::machine))
            .end(),
        format);
  }
}
