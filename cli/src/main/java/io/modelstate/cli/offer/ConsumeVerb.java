package io.modelstate.cli.offer;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Blocked;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "consume",
    header = "Make an offer of another model known in this one.",
    customSynopsis = "modelstate consume [options] [<owner>/]<model>.<offer> [<name>]",
    footer = {
      "",
      "Examples:",
      "  modelstate consume admin/prod.mysql",
      "  modelstate consume admin/prod.mysql db"
    })
public final class ConsumeVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no remote offer specified");
    atMost(2);
    if (!word(1).isEmpty()) {
      requireApplicationName(word(1));
    }
    var of = model.in(session);
    var url = OfferWords.url(word(0), of);
    var name = word(1).isEmpty() ? url.offer() : word(1);
    var command =
        ChangeOptions.command("ConsumeOffer")
            .put("model", of.uuid())
            .put("url", url.text())
            .put("saas", name);
    return carryOut(session, of.controller(), command).isEmpty()
        ? done()
        : said("Added %s as %s\n".formatted(url.text(), name));
  }

  @Override
  public String explain(Problem problem) {
    return Blocked.change(problem, "could not consume %s: %s".formatted(word(0), problem.detail()));
  }
}
