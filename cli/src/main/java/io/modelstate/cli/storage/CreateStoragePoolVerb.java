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
    name = "create-storage-pool",
    header = "Make a storage pool.",
    customSynopsis = "modelstate create-storage-pool [options] <pool> <provider> [key=value ...]",
    footer = {"", "Examples:", "  modelstate create-storage-pool fast lxd driver=zfs"})
public final class CreateStoragePoolVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(
        2, "pool creation requires names, provider type and optional attributes for configuration");
    var of = model.in(session);
    var command =
        ChangeOptions.command("CreateStoragePool")
            .put("model", of.uuid())
            .put("pool", word(0))
            .put("provider", word(1));
    Pair.putAll(command.putObject("attributes"), words().subList(2, count()));
    carryOut(session, of.controller(), command);
    return done();
  }
}
