package io.modelstate.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "add-user",
    header = "Add a user.",
    customSynopsis = "modelstate add-user [options] <user> [display name]",
    description = "The new user may log in to the controller and sees no models yet.",
    footer = {
      "",
      "Examples:",
      "  modelstate add-user bob",
      "  echo secret | modelstate add-user bob \"Bob B\" --password-stdin"
    })
public final class AddUserVerb extends ChangeVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(
      names = "--password-stdin",
      description = "Give the user a password, read from standard input.")
  private boolean passwordStdin;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no username supplied");
    atMost(2);
    var to = controller.in(session);
    var command =
        ChangeOptions.command("AddUser").put("user", word(0)).put("display-name", word(1));
    if (passwordStdin) {
      command.put("password", Passwords.fresh(session.around(), false));
    }
    return carryOut(session, to, command).map(answer -> added(to, answer)).orElse(done());
  }

  private Rendered added(Controller to, JsonNode answer) {
    var shown = GoQuote.of(word(1).isEmpty() ? word(0) : "%s (%s)".formatted(word(1), word(0)));
    var text = new StringBuilder("User %s added\n".formatted(shown));
    var key = answer.path("secret-key").asText("");
    if (!key.isEmpty()) {
      text.append("Please send this command to %s:\n".formatted(word(0)));
      text.append("    juju register ").append(Registration.token(word(0), to, key)).append('\n');
    }
    text.append('\n').append(shown);
    text.append(" has not been granted access to any models.");
    text.append(" You can use \"juju grant\" to grant access.\n");
    return printed(text.toString());
  }
}
