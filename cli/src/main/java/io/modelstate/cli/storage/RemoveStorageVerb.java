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
    name = "remove-storage",
    header = "Remove storage from a model.",
    customSynopsis = "modelstate remove-storage [options] <storage> [...]",
    footer = {
      "",
      "Examples:",
      "  modelstate remove-storage data/0",
      "  modelstate remove-storage data/0 --no-destroy"
    })
public final class RemoveStorageVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--force", description = "Also where it is attached; goes on past errors.")
  private boolean force;

  @Option(names = "--no-destroy", description = "Let go of it, unharmed.")
  private boolean noDestroy;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "remove-storage requires at least one storage ID");
    var of = model.in(session);
    for (var id : words()) {
      var command =
          ChangeOptions.command("RemoveStorage")
              .put("model", of.uuid())
              .put("storage", id)
              .put("destroy-attachments", force)
              .put("release", noDestroy)
              .put("force", force);
      carryOut(session, of.controller(), command)
          .ifPresent(done -> session.around().say("removing %s\n".formatted(id)));
    }
    return done();
  }
}
