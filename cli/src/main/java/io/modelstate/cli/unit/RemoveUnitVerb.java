package io.modelstate.cli.unit;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.RemovalOptions;
import io.modelstate.cli.session.Removals;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-unit",
    header = "Remove units from a model.",
    customSynopsis = "modelstate remove-unit [options] <unit> [...] | <application>",
    footer = {
      "",
      "Examples:",
      "  modelstate remove-unit mysql/0 mysql/1",
      "  modelstate remove-unit mysql --num-units 2"
    })
public final class RemoveUnitVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Mixin private RemovalOptions options = new RemovalOptions();

  @Option(names = "--destroy-storage", description = "Destroy what is stored with it.")
  private boolean destroyStorage;

  @Option(names = "--num-units", paramLabel = "N", description = "On Kubernetes: how many.")
  private int count;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no units specified");
    options.check();
    return count == 0 ? remove(session) : scaleDown(session);
  }

  private Rendered remove(Session session) {
    for (var name : words()) {
      if (!Names.validUnit(name)) {
        throw Refusal.usage("invalid unit name " + GoQuote.of(name));
      }
    }
    var of = model.in(session);
    var companions = Companions.of(of, destroyStorage);
    return removals(session, of, "unit", options)
        .carryOut(words().stream().map(name -> removal(of, companions, name)).toList());
  }

  private Removals.Removal removal(ModelRef of, Companions companions, String name) {
    var command =
        ChangeOptions.command("RemoveUnit")
            .put("model", of.uuid())
            .put("unit", name)
            .put("destroy-storage", destroyStorage)
            .put("force", options.force());
    return new Removals.Removal(
        name,
        command,
        "will remove unit %s\n%s".formatted(name, companions.storageOf(List.of(name))));
  }

  private Rendered scaleDown(Session session) {
    atMost(1);
    if (!Names.validApplication(word(0)) || count < 0) {
      throw Refusal.usage("application name %s not valid".formatted(GoQuote.of(word(0))));
    }
    var of = model.in(session);
    var command =
        ChangeOptions.command("ScaleApplication")
            .put("model", of.uuid())
            .put("application", word(0))
            .put("change", -count)
            .put("force", options.force());
    return carryOut(session, of.controller(), command)
        .map(done -> said("scaling down to %s units\n".formatted(done.path("created").asText())))
        .orElse(done());
  }
}
