package io.modelstate.cli.application;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Blocked;
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
    name = "scale-application",
    header = "Set how many units an application has on Kubernetes.",
    customSynopsis = "modelstate scale-application [options] <application> <scale>",
    footer = {"", "Examples:", "  modelstate scale-application mariadb 2"})
public final class ScaleApplicationVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no application specified");
    requireApplicationName(word(0));
    atLeast(2, "no scale specified");
    int scale = scale(word(1));
    atMost(2);
    var of = model.in(session);
    var command =
        ChangeOptions.command("ScaleApplication")
            .put("model", of.uuid())
            .put("application", word(0))
            .put("scale", scale);
    return carryOut(session, of.controller(), command).isEmpty()
        ? done()
        : said("%s scaled to %d units\n".formatted(word(0), scale));
  }

  private static int scale(String word) {
    try {
      int scale = Integer.parseInt(word);
      if (scale < 0) {
        throw Refusal.usage("scale must be a positive integer");
      }
      return scale;
    } catch (NumberFormatException e) {
      var quoted = GoQuote.of(word);
      throw Refusal.usage(
          "invalid scale %s: strconv.Atoi: parsing %s: invalid syntax".formatted(quoted, quoted));
    }
  }

  @Override
  public String explain(Problem problem) {
    var text = "could not scale application %s: ".formatted(GoQuote.of(word(0)));
    return Blocked.change(problem, text + problem.detail());
  }
}
