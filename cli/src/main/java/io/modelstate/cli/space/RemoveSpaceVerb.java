package io.modelstate.cli.space;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Blocked;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "remove-space",
    header = "Remove a network space.",
    customSynopsis = "modelstate remove-space [options] <name>",
    footer = {"", "Examples:", "  modelstate remove-space db"})
public final class RemoveSpaceVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    var name = SpaceWords.name(word(0));
    atMost(1);
    var of = model.in(session);
    var command = ChangeOptions.command("RemoveSpace").put("model", of.uuid()).put("name", name);
    return carryOut(session, of.controller(), command).isEmpty()
        ? done()
        : said("removed space %s\n".formatted(GoQuote.of(name)));
  }

  @Override
  public String explain(Problem problem) {
    return Blocked.change(
        problem, "cannot remove space %s: %s".formatted(GoQuote.of(word(0)), problem.detail()));
  }
}
