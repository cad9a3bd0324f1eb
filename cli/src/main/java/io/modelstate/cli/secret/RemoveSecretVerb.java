package io.modelstate.cli.secret;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-secret",
    header = "Remove a secret, or one of its revisions.",
    customSynopsis = "modelstate remove-secret [options] <id>|<name>",
    footer = {"", "Examples:", "  modelstate remove-secret my-secret --revision 4"})
public final class RemoveSecretVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--revision",
      paramLabel = "NUMBER",
      description = "Only this one; the secret with its last.")
  private int revision;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "missing secret URI");
    atMost(1);
    var of = model.in(session);
    var command =
        ChangeOptions.command("RemoveSecret").put("model", of.uuid()).put("secret", word(0));
    var revisions = command.putArray("revisions");
    if (revision > 0) {
      revisions.add(revision);
    }
    carryOut(session, of.controller(), command);
    return done();
  }
}
