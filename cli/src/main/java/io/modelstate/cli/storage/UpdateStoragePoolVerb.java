package io.modelstate.cli.storage;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Pair;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "update-storage-pool",
    header = "Change the attributes of a storage pool.",
    customSynopsis = "modelstate update-storage-pool [options] <pool> key=value ...",
    footer = {"", "Examples:", "  modelstate update-storage-pool fast driver=dir"})
public final class UpdateStoragePoolVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(2, "pool update requires name and configuration attributes");
    var of = model.in(session);
    var command =
        ChangeOptions.command("UpdateStoragePool")
            .put("model", of.uuid())
            .put("pool", word(0))
            .put("provider", "");
    Pair.putAll(command.putObject("attributes"), words().subList(1, count()));
    carryOut(session, of.controller(), command);
    return done();
  }
}
