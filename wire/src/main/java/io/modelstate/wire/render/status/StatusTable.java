package io.modelstate.wire.render.status;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.ModelStatusInfo;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.GoTime;
import io.modelstate.wire.text.Paint;
import io.modelstate.wire.text.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sections of the table; an empty line parts them. */
final class StatusTable {
  private final FullStatus status;
  private final Viewer viewer;
  private final StatusOptions options;
  private final StatusTimes times;
  private final List<String> sections = new ArrayList<>();

  StatusTable(FullStatus status, Viewer viewer, StatusOptions options, StatusTimes times) {
    this.status = status;
    this.viewer = viewer;
    this.options = options;
    this.times = times;
  }

  @Override
  public String toString() {
    sections.clear();
    section(this::model);
    sectionOf(status.branches(), this::branches);
    sectionOf(status.remoteApplications(), table -> EndpointRows.remote(table, status));
    sectionOf(status.applications(), table -> ApplicationRows.print(table, status));
    sectionOf(
        UnitRows.principals(status), table -> UnitRows.print(table, status, options.relations()));
    if (!status.model().type().equals("caas")) {
      sectionOf(status.machines(), table -> MachineRows.print(table, Wire.map(status.machines())));
    }
    sectionOf(status.offers(), table -> EndpointRows.offers(table, status));
    if (options.relations() && !Wire.list(status.relations()).isEmpty()) {
      section(table -> EndpointRows.relations(table, status));
    }
    if (options.storage() && !status.storage().isEmpty()) {
      section(table -> StorageRows.inStatus(table, Stored.in(status)));
    }
    return String.join("\n", sections);
  }

  private void sectionOf(@Nullable Map<String, ?> things, Consumer<Table> printer) {
    if (!Wire.map(things).isEmpty()) {
      section(printer);
    }
  }

  private void section(Consumer<Table> printer) {
    var table = Table.coloured(options.colour());
    printer.accept(table);
    sections.add(table.toString());
  }

  /** An unknown version leaves no cell at all, so what follows stands under the wrong headings. */
  private void model(Table table) {
    var model = status.model();
    var heads = new ArrayList<>(List.of("Model", "Controller", "Cloud/Region", "Version"));
    List<String> rest = new ArrayList<>();
    if (!model.sla().isEmpty()) {
      heads.add("SLA");
      rest.add(model.sla());
    }
    if (status.controllerTimestamp() != null) {
      heads.add("Timestamp");
      rest.add(times.timestamp(status.controllerTimestamp()));
    }
    var notes = notes(model);
    if (!notes.isEmpty()) {
      heads.add("Notes");
      rest.add(Messages.cut(notes));
    }
    table.header(heads);
    table.cells(model.name(), viewer.controller(), cloudRegion(model));
    if (!model.version().isEmpty()) {
      table.cell(outdated(model.version()) ? Paint.BUSY : null, model.version());
    }
    table.row(rest.toArray(String[]::new));
  }

  private static String cloudRegion(ModelStatusInfo model) {
    var cloud = Tags.parse(model.cloudTag(), TagKind.CLOUD).id();
    return model.region().isEmpty() ? cloud : cloud + "/" + model.region();
  }

  private static String notes(ModelStatusInfo model) {
    if (!model.modelStatus().info().isEmpty()) {
      return model.modelStatus().info();
    }
    return model.availableVersion().isEmpty()
        ? ""
        : "upgrade available: " + model.availableVersion();
  }

  private boolean outdated(String version) {
    return AgentVersion.parse(version)
        .flatMap(
            model ->
                AgentVersion.parse(options.clientVersion()).map(own -> model.compareTo(own) < 0))
        .orElse(false);
  }

  private void branches(Table table) {
    table.header(List.of("Branch", "Ref", "Created", "Created By"));
    int ref = 1;
    for (var branch : Wire.sorted(status.branches()).entrySet()) {
      var created = Instant.ofEpochSecond(branch.getValue().created()).atOffset(ZoneOffset.UTC);
      table.row(
          branch.getKey(),
          "#" + ref++,
          GoTime.ago(created, viewer.now()),
          branch.getValue().createdBy());
    }
  }
}
