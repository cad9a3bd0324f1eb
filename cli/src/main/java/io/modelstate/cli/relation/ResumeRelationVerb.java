package io.modelstate.cli.relation;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "resume-relation",
    header = "Resume relations that were suspended.",
    customSynopsis = "modelstate resume-relation [options] <relation> [...]",
    footer = {"", "Examples:", "  modelstate resume-relation 4"})
public final class ResumeRelationVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no relation ids specified");
    var numbers = RelationNumbers.of(words());
    var of = model.in(session);
    for (int number : numbers) {
      var command =
          ChangeOptions.command("ResumeRelation").put("model", of.uuid()).put("relation", number);
      carryOut(session, of.controller(), command);
    }
    return done();
  }
}
