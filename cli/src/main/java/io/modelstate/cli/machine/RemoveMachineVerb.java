package io.modelstate.cli.machine;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.RemovalOptions;
import io.modelstate.cli.session.Removals;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.unit.Companions;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-machine",
    header = "Remove machines from a model.",
    customSynopsis = "modelstate remove-machine [options] <machine> [...]",
    footer = {
      "",
      "Examples:",
      "  modelstate remove-machine 5",
      "  modelstate remove-machine 6 --force --keep-instance"
    })
public final class RemoveMachineVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Mixin private RemovalOptions options = new RemovalOptions();

  @Option(names = "--keep-instance", description = "Leave the cloud instance running.")
  private boolean keepInstance;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no machines specified");
    options.check();
    for (var id : words()) {
      if (!Names.validMachine(id)) {
        throw Refusal.usage("invalid machine id " + GoQuote.of(id));
      }
    }
    var of = model.in(session);
    var companions = Companions.of(of, false);
    return removals(session, of, "machine", options)
        .carryOut(words().stream().map(id -> removal(of, companions, id)).toList());
  }

  private Removals.Removal removal(ModelRef of, Companions companions, String id) {
    var command =
        ChangeOptions.command("RemoveMachine")
            .put("model", of.uuid())
            .put("machine", id)
            .put("force", options.force())
            .put("keep-instance", keepInstance);
    var kept = keepInstance ? " (but retaining cloud instance)" : "";
    return new Removals.Removal(
        id,
        command,
        "will remove machine %s%s\n%s"
            .formatted(id, kept, Companions.goingUnits(companions.unitsOn(id))));
  }
}
