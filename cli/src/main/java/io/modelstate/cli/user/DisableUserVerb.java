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
    name = "disable-user",
    header = "Keep a user from logging in.",
    customSynopsis = "modelstate disable-user [options] <user>",
    description = "Nothing else about the user changes.",
    footer = {"", "Examples:", "  modelstate disable-user bob"})
public final class DisableUserVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no username supplied");
    atMost(1);
    var command = ChangeOptions.command("DisableUser").put("user", word(0));
    return carryOut(session, controller.in(session), command).isEmpty()
        ? done()
        : said("User %s disabled\n".formatted(GoQuote.of(word(0))));
  }
}
