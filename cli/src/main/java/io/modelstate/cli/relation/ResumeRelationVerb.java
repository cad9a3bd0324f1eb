package io.modelstate.cli.relation;

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
    name = "resume-relation",
    header = "Resume relations that were suspended.",
    customSynopsis = "modelstate resume-relation [options] <relation> [...]",
    footer = {"", "Examples:", "  modelstate resume-relation 4"})
public final class ResumeRelationVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no relation ids specified");
    for (var id : words()) {
      if (!id.matches("[0-9]{1,9}")) {
        throw Refusal.usage("relation ID %s not valid".formatted(GoQuote.of(id)));
      }
    }
    var of = model.in(session);
    for (var id : words()) {
      var command =
          ChangeOptions.command("ResumeRelation")
              .put("model", of.uuid())
              .put("relation", Integer.parseInt(id));
      carryOut(session, of.controller(), command);
    }
    return done();
  }
}
