package io.modelstate.cli.relation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-relation",
    header = "Remove a relation, by its endpoints or its number.",
    customSynopsis =
        "modelstate remove-relation [options] <application>[:<endpoint>] <application>[:<endpoint>]"
            + " | <relation>",
    footer = {
      "",
      "Examples:",
      "  modelstate remove-relation mysql wordpress",
      "  modelstate remove-relation 4 --force"
    })
public final class RemoveRelationVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--force", description = "Go on past errors.")
  private boolean force;

  @Override
  public Rendered run(Session session) {
    return carryOut(session, command(), model.in(session));
  }

  private ObjectNode command() {
    if (count() == 1 && RelationNumbers.is(word(0))) {
      return ChangeOptions.command("RemoveRelationById")
          .put("relation", Integer.parseInt(word(0)))
          .put("force", force);
    }
    if (count() != 2) {
      throw Refusal.usage("a relation must involve two applications");
    }
    var command = ChangeOptions.command("RemoveRelation").put("force", force);
    words().forEach(command.putArray("endpoints")::add);
    return command;
  }

  private Rendered carryOut(Session session, ObjectNode command, ModelRef of) {
    carryOut(session, of.controller(), command.put("model", of.uuid()));
    return done();
  }
}
