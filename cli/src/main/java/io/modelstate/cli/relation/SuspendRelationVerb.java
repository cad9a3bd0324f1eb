package io.modelstate.cli.relation;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "suspend-relation",
    header = "Suspend relations to offers.",
    customSynopsis = "modelstate suspend-relation [options] <relation> [...]",
    footer = {"", "Examples:", "  modelstate suspend-relation 4"})
public final class SuspendRelationVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--message", paramLabel = "TEXT", description = "Why; shown in the status.")
  private String message = "";

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no relation ids specified");
    var numbers = RelationNumbers.of(words());
    var of = model.in(session);
    for (int number : numbers) {
      var command =
          ChangeOptions.command("SuspendRelation")
              .put("model", of.uuid())
              .put("relation", number)
              .put("reason", message);
      carryOut(session, of.controller(), command);
    }
    return done();
  }
}
