package io.modelstate.cli.storage;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "detach-storage",
    header = "Detach storage from its unit.",
    customSynopsis = "modelstate detach-storage [options] <storage> [...]",
    footer = {"", "Examples:", "  modelstate detach-storage data/0 --force"})
public final class DetachStorageVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--force", description = "Go on past errors.")
  private boolean force;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "detach-storage requires at least one storage ID");
    var of = model.in(session);
    for (var id : words()) {
      var command =
          ChangeOptions.command("DetachStorage")
              .put("model", of.uuid())
              .put("storage", id)
              .put("force", force);
      carryOut(session, of.controller(), command)
          .ifPresent(done -> session.around().say("detaching %s\n".formatted(id)));
    }
    return done();
  }
}
