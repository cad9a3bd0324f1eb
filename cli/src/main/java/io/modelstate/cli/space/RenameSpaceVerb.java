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
    name = "rename-space",
    header = "Rename a network space.",
    customSynopsis = "modelstate rename-space [options] <old name> <new name>",
    footer = {"", "Examples:", "  modelstate rename-space db fe"})
public final class RenameSpaceVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atMost(2);
    var from = SpaceWords.name(word(0));
    var to = SpaceWords.name(word(1));
    if (from.equals(to)) {
      throw SpaceWords.refused("old-name and new-name are the same");
    }
    var of = model.in(session);
    var command =
        ChangeOptions.command("RenameSpace")
            .put("model", of.uuid())
            .put("from", from)
            .put("to", to);
    return carryOut(session, of.controller(), command).isEmpty()
        ? done()
        : said("renamed space %s to %s\n".formatted(GoQuote.of(from), GoQuote.of(to)));
  }

  @Override
  public String explain(Problem problem) {
    return Blocked.change(
        problem, "cannot rename space %s: %s".formatted(GoQuote.of(word(0)), problem.detail()));
  }
}
