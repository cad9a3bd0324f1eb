package io.modelstate.cli.user;

import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.UserManagerWire.ModelUserInfoResults;
import io.modelstate.wire.model.UserManagerWire.UserInfoResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "users",
    header = "List the users of a controller, or those of a model.",
    customSynopsis = "modelstate users [options] [model]",
    footer = {"", "Examples:", "  modelstate users", "  modelstate users test --format json"})
public final class UsersVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--all", description = "Disabled users too.")
  private boolean all;

  @Option(names = "--exact-time", description = "Show moments in full.")
  private boolean exactTime;

  public UsersVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(1);
    if (count() == 1) {
      var model = session.model(word(0));
      var users = model.read("/users", ModelUserInfoResults.class);
      return Users.ofModel(users, session.viewer(model.controller()), format);
    }
    var asked = controller.in(session);
    var path = "/v1/users" + (all ? "?include-disabled=true" : "");
    var answer = asked.read(path, UserInfoResults.class);
    return Users.ofController(answer, session.viewer(asked), exactTime, format);
  }
}
