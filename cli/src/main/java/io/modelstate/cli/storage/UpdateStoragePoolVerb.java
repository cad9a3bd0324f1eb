package io.modelstate.cli.storage;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
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
    var attributes = command.putObject("attributes");
    for (var pair : words().subList(1, count())) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw Refusal.usage("expected \"key=value\", got %s".formatted(GoQuote.of(pair)));
      }
      attributes.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    carryOut(session, of.controller(), command);
    return done();
  }
}
