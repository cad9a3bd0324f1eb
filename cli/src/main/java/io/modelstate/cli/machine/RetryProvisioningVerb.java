package io.modelstate.cli.machine;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "retry-provisioning",
    header = "Try again to start machines that failed.",
    customSynopsis = "modelstate retry-provisioning [options] [<machine> ...]",
    footer = {
      "",
      "Examples:",
      "  modelstate retry-provisioning 0",
      "  modelstate retry-provisioning --all"
    })
public final class RetryProvisioningVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--all", description = "Every machine that failed.")
  private boolean all;

  @Override
  public Rendered run(Session session) {
    if (all && count() > 0) {
      throw Refusal.usage("specify machines or --all but not both");
    }
    if (!all) {
      atLeast(1, "no machine specified");
    }
    for (var id : words()) {
      if (!Names.validMachine(id)) {
        throw Refusal.usage("invalid machine " + GoQuote.of(id));
      }
    }
    var of = model.in(session);
    var command = ChangeOptions.command("RetryProvisioning").put("model", of.uuid());
    words().forEach(command.putArray("machines")::add);
    carryOut(session, of.controller(), command);
    return done();
  }
}
