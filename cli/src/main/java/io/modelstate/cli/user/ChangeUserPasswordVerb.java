package io.modelstate.cli.user;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.store.Accounts.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "change-user-password",
    header = "Give oneself, or another user, a new password.",
    customSynopsis = "modelstate change-user-password [options] [user]",
    description = "One's own new password is put into accounts.yaml, where the old one was.",
    footer = {
      "",
      "Examples:",
      "  modelstate change-user-password",
      "  echo secret | modelstate change-user-password bob --no-prompt"
    })
public final class ChangeUserPasswordVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--no-prompt", description = "Read the password from standard input, once.")
  private boolean noPrompt;

  @Override
  public Rendered run(Session session) {
    atMost(1);
    var to = controller.in(session);
    var user = count() == 0 ? to.account().user() : word(0);
    var password = Passwords.fresh(session.around(), !noPrompt);
    var command = ChangeOptions.command("SetPassword").put("user", user).put("password", password);
    if (carryOut(session, to, command).isEmpty()) {
      return done();
    }
    if (!user.equals(to.account().user())) {
      return said("Password for %s has been changed.\n".formatted(GoQuote.of(user)));
    }
    remember(session, to, password);
    return said("Your password has been changed.\n");
  }

  private static void remember(Session session, Controller to, String password) {
    session.updateAccounts(
        known -> {
          var old = known.find(to.name()).orElse(to.account());
          var changed = new Account(old.user(), password, old.lastKnownAccess(), old.other());
          return known.with(to.name(), changed);
        });
  }
}
