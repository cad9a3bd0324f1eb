package io.modelstate.cli.offer;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-offer",
    header = "Remove offers.",
    customSynopsis = "modelstate remove-offer [options] <offer> [...]",
    footer = {
      "",
      "Examples:",
      "  modelstate remove-offer hosted-mysql",
      "  modelstate remove-offer admin/prod.mysql --force"
    })
public final class RemoveOfferVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--force", description = "Also where somebody is connected to it.")
  private boolean force;

  @Option(
      names = {"-y", "--yes", "--no-prompt"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no offers specified");
    var of = model.in(session);
    var urls = words().stream().map(word -> OfferWords.url(word, of)).toList();
    if (force && !yes) {
      confirm(session.around());
    }
    for (var url : urls) {
      var command =
          ChangeOptions.command("RemoveOffer")
              .put("model", url.modelName())
              .put("offer", url.offer())
              .put("force", force);
      carryOut(session, of.controller(), command);
    }
    return done();
  }

  private void confirm(Surroundings around) {
    around.say(
        "WARNING! This command will remove offers: %s\nThis includes all relations to those offers.\n"
            .formatted(String.join(", ", words())));
    if (!around.agrees("\nContinue [y/N]? ")) {
      throw Refusal.failed("offer removal: aborted");
    }
  }
}
