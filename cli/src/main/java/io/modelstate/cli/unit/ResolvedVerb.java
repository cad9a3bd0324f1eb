package io.modelstate.cli.unit;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "resolved",
    header = "Mark errors of units as resolved.",
    customSynopsis = "modelstate resolved [options] [<unit> ...]",
    footer = {
      "",
      "Examples:",
      "  modelstate resolved mysql/0",
      "  modelstate resolved --all --no-retry"
    })
public final class ResolvedVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--no-retry", description = "Do not run the failed hook again.")
  private boolean noRetry;

  @Option(names = "--all", description = "Every unit that is in an error.")
  private boolean all;

  @Override
  public Rendered run(Session session) {
    if (all && count() > 0) {
      throw Refusal.usage("specifying unit names(s) with --all not supported");
    }
    if (!all) {
      atLeast(1, "no unit specified");
    }
    for (var name : words()) {
      if (!Names.validUnit(name)) {
        throw Refusal.usage("unit name %s not valid".formatted(GoQuote.of(name)));
      }
    }
    var of = model.in(session);
    for (var unit : all ? inError(of) : words()) {
      var command =
          ChangeOptions.command("ResolveUnit")
              .put("model", of.uuid())
              .put("unit", unit)
              .put("retry", !noRetry);
      carryOut(session, of.controller(), command);
    }
    return done();
  }

  private static List<String> inError(ModelRef of) {
    var units = new ArrayList<String>();
    of.tree("/status")
        .path("applications")
        .forEach(
            application ->
                application
                    .path("units")
                    .properties()
                    .forEach(
                        unit -> {
                          var status = unit.getValue().path("workload-status").path("status");
                          if (status.asText().equals("error")) {
                            units.add(unit.getKey());
                          }
                        }));
    return units;
  }
}
