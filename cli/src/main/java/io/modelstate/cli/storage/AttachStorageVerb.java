package io.modelstate.cli.storage;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "attach-storage",
    header = "Attach storage to a unit.",
    customSynopsis = "modelstate attach-storage [options] <unit> <storage> [...]",
    footer = {"", "Examples:", "  modelstate attach-storage mysql/1 data/0"})
public final class AttachStorageVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(2, "attach-storage requires a unit ID and at least one storage ID");
    var of = model.in(session);
    for (var id : words().subList(1, count())) {
      var command =
          ChangeOptions.command("AttachStorage")
              .put("model", of.uuid())
              .put("storage", id)
              .put("unit", word(0));
      carryOut(session, of.controller(), command)
          .ifPresent(done -> session.around().say("attaching %s to %s\n".formatted(id, word(0))));
    }
    return done();
  }
}
