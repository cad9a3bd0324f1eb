package io.modelstate.cli.model;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ClientWire.StatusHistoryResult;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.status.StatusLog;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show-status-log",
    header = "Show the statuses that something had.",
    customSynopsis = "modelstate show-status-log [options] NAME",
    description = "The newest twenty, or as many or as old as asked for, oldest first.",
    footer = {
      "",
      "Examples:",
      "  modelstate show-status-log mysql/0",
      "  modelstate show-status-log mysql/0 -n 50 --utc",
      "  modelstate show-status-log mysql --type application --days 2",
      "  modelstate show-status-log 0 --type machine",
      "  modelstate show-status-log --type model"
    })
public final class ShowStatusLogVerb extends ViewVerb {
  private static final int SIZE = 20;
  private static final Set<String> MACHINES =
      Set.of("machine", "juju-machine", "container", "juju-container");
  private static final Set<String> UNITS = Set.of("unit", "workload", "juju-unit");
  private static final Set<String> APPLICATIONS = Set.of("application", "saas");

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "Of what: unit (its workload and agent), workload, juju-unit, application, saas, machine,"
              + " juju-machine, container, juju-container or model (unit).")
  private String type = "unit";

  @Option(names = "-n", paramLabel = "NUMBER", description = "Only the newest so many (20).")
  private int size;

  @Option(names = "--days", paramLabel = "DAYS", description = "Only those of so many days.")
  private int days;

  @Option(
      names = "--from-date",
      paramLabel = "DATE",
      description = "Only those after the day, such as 2026-03-01.")
  private String from = "";

  @Option(names = "--utc", description = "Show times in UTC.")
  private boolean utc;

  public ShowStatusLogVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    if (count() > 1) {
      throw Refusal.usage("unexpected arguments after entity name.");
    }
    if (count() == 0 && !type.equals("model")) {
      throw Refusal.usage("entity name is missing.");
    }
    if ((size != 0 ? 1 : 0) + (days != 0 ? 1 : 0) + (from.isEmpty() ? 0 : 1) > 1) {
      throw Refusal.usage(
          "backlog size, backlog date and backlog days back cannot be specified together");
    }
    requireDate();
    requireName();
    var query = new ArrayList<>(List.of("kind=" + Request.part(type)));
    query.add("name=" + Request.part(word(0)));
    if (days != 0) {
      query.add("days=" + days);
    } else if (!from.isEmpty()) {
      query.add("from=" + Request.part(from));
    } else {
      query.add("size=" + (size == 0 ? SIZE : size));
    }
    var shown = model.in(session);
    return StatusLog.render(
        shown.read("/status-log?" + String.join("&", query), StatusHistoryResult.class),
        session.viewer(shown.controller()),
        utc || StatusVerb.isoTime(session.around()),
        false,
        format);
  }

  @Override
  public String explain(Problem problem) {
    return "while processing the request: " + problem.detail();
  }

  private void requireDate() {
    try {
      if (!from.isEmpty()) {
        var _ = LocalDate.parse(from);
      }
    } catch (DateTimeParseException e) {
      throw Refusal.usage(
          "parsing backlog date: parsing time %s: a day such as 2026-03-01 is wanted"
              .formatted(GoQuote.of(from)));
    }
  }

  private void requireName() {
    if (UNITS.contains(type)) {
      require(Names.validUnit(word(0)), "for a " + type);
    } else if (APPLICATIONS.contains(type)) {
      require(Names.validApplication(word(0)), "for an application");
    } else if (MACHINES.contains(type)) {
      require(Names.validMachine(word(0)), "for a " + type);
    } else if (!type.equals("model")) {
      throw Refusal.usage("unexpected status type " + GoQuote.of(type));
    }
  }

  private void require(boolean valid, String what) {
    if (!valid) {
      throw Refusal.failed("%s is not a valid name %s".formatted(GoQuote.of(word(0)), what));
    }
  }
}
