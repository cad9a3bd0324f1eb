package io.modelstate.cli.application;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
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

  @Option(names = "--no-prompt", description = "Do not ask.")
  private boolean noPrompt;

  @Option(names = "--force", description = "Go on past errors.")
  private boolean force;

  @Option(names = "--no-wait", description = "With --force: do not wait between the steps.")
  private boolean noWait;

  @Option(names = "--destroy-storage", description = "Destroy what is stored with it.")
  private boolean destroyStorage;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no application specified");
    if (noWait && !force) {
      throw Refusal.usage("--no-wait without --force not valid");
    }
    for (var name : words()) {
      if (!Names.validApplication(name)) {
        throw Refusal.usage("invalid application name " + GoQuote.of(name));
      }
    }
    var of = model.in(session);
    var companions = Companions.of(of, destroyStorage);
    return removals(session, of, "application")
        .carryOut(words().stream().map(name -> removal(of, companions, name)).toList(), !noPrompt);
  }

  private Removals.Removal removal(ModelRef of, Companions companions, String name) {
    var command =
        ChangeOptions.command("RemoveApplication")
            .put("model", of.uuid())
            .put("application", name)
            .put("destroy-storage", destroyStorage)
            .put("force", force);
    var units = companions.unitsOf(name);
    var outlook = new StringBuilder("will remove application " + name + "\n");
    units.forEach(unit -> outlook.append("- will remove unit ").append(unit).append('\n'));
    return new Removals.Removal(
        name, command, outlook.append(companions.storageOf(units)).toString());
  }
}
