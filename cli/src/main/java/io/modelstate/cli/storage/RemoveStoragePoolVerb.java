package io.modelstate.cli.storage;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "remove-storage-pool",
    header = "Remove a storage pool.",
    customSynopsis = "modelstate remove-storage-pool [options] <pool>",
    footer = {"", "Examples:", "  modelstate remove-storage-pool fast"})
public final class RemoveStoragePoolVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "pool removal requires a name");
    atMost(1);
    var of = model.in(session);
    var command =
        ChangeOptions.command("RemoveStoragePool").put("model", of.uuid()).put("pool", word(0));
    carryOut(session, of.controller(), command);
    return done();
  }
}
