package io.modelstate.cli.user;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-user",
    header = "Remove a user for good.",
    customSynopsis = "modelstate remove-user [options] <user>",
    description = "Models that the user owns stay.",
    footer = {"", "Examples:", "  modelstate remove-user bob --yes"})
public final class RemoveUserVerb extends ChangeVerb {
  private static final Set<String> YES = Set.of("y", "yes");

  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no username supplied");
    atMost(1);
    var to = controller.in(session);
    if (!yes) {
      session
          .around()
          .say(
              "WARNING This will remove the user %s from the controller %s for good.\n\n"
                      .formatted(GoQuote.of(word(0)), GoQuote.of(to.name()))
                  + "Continue (y/N)? ");
      if (!YES.contains(session.around().line().strip().toLowerCase(Locale.ROOT))) {
        throw Refusal.failed("user removal: aborted");
      }
    }
    var command = ChangeOptions.command("RemoveUser").put("user", word(0));
    return carryOut(session, to, command).isEmpty()
        ? done()
        : printed("User %s removed\n".formatted(GoQuote.of(word(0))));
  }
}
