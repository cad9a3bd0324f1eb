package io.modelstate.cli.space;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Blocked;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "add-space",
    header = "Add a network space to a model.",
    customSynopsis = "modelstate add-space [options] <name> [<CIDR> ...]",
    footer = {"", "Examples:", "  modelstate add-space db 10.0.0.0/24"})
public final class AddSpaceVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    var name = SpaceWords.name(word(0));
    var cidrs = SpaceWords.cidrs(words().subList(1, count()));
    var of = model.in(session);
    var command = ChangeOptions.command("AddSpace").put("model", of.uuid()).put("name", name);
    cidrs.forEach(command.putArray("cidrs")::add);
    return carryOut(session, of.controller(), command).isEmpty() ? done() : said(added(cidrs));
  }

  private String added(List<String> cidrs) {
    var with = cidrs.isEmpty() ? "no subnets" : "subnets " + String.join(", ", cidrs);
    return "added space %s with %s\n".formatted(GoQuote.of(word(0)), with);
  }

  @Override
  public String explain(Problem problem) {
    return Blocked.change(
        problem, "cannot add space %s: %s".formatted(GoQuote.of(word(0)), problem.detail()));
  }
}
