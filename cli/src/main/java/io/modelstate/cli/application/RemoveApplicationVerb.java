package io.modelstate.cli.application;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.RemovalOptions;
import io.modelstate.cli.session.Removals;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.unit.Companions;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-application",
    header = "Remove applications from a model.",
    customSynopsis = "modelstate remove-application [options] <application> [...]",
    footer = {
      "",
      "Examples:",
      "  modelstate remove-application mysql",
      "  modelstate remove-application --no-prompt --destroy-storage mysql wordpress"
    })
public final class RemoveApplicationVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Mixin private RemovalOptions options = new RemovalOptions();

  @Option(names = "--destroy-storage", description = "Destroy what is stored with it.")
  private boolean destroyStorage;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no application specified");
    options.check();
    words().forEach(ChangeVerb::requireApplicationName);
    var of = model.in(session);
    var companions = Companions.of(of, destroyStorage);
    return removals(session, of, "application", options)
        .carryOut(words().stream().map(name -> removal(of, companions, name)).toList());
  }

  private Removals.Removal removal(ModelRef of, Companions companions, String name) {
    var command =
        ChangeOptions.command("RemoveApplication")
            .put("model", of.uuid())
            .put("application", name)
            .put("destroy-storage", destroyStorage)
            .put("force", options.force());
    var units = companions.unitsOf(name);
    return new Removals.Removal(
        name,
        command,
        "will remove application %s\n%s%s"
            .formatted(name, Companions.goingUnits(units), companions.storageOf(units)));
  }
}
