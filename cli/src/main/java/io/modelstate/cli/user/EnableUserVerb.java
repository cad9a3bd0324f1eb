package io.modelstate.cli.user;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "enable-user",
    header = "Let a disabled user log in again.",
    customSynopsis = "modelstate enable-user [options] <user>",
    description = "All that the user could do before is possible again.",
    footer = {"", "Examples:", "  modelstate enable-user bob"})
public final class EnableUserVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no username supplied");
    atMost(1);
    var command = ChangeOptions.command("EnableUser").put("user", word(0));
    return carryOut(session, controller.in(session), command).isEmpty()
        ? done()
        : said("User %s enabled\n".formatted(GoQuote.of(word(0))));
  }
}
