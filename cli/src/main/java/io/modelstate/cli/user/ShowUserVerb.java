package io.modelstate.cli.user;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.UserManagerWire.UserInfoResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show-user",
    header = "Show a user.",
    customSynopsis = "modelstate show-user [options] [user]",
    description = "Oneself when nobody is named.",
    footer = {"", "Examples:", "  modelstate show-user bob --format json"})
public final class ShowUserVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--exact-time", description = "Show moments in full.")
  private boolean exactTime;

  public ShowUserVerb() {
    super(Formats.YAML);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(1);
    var asked = controller.in(session);
    var user = count() == 0 ? asked.account().user() : word(0);
    var path = "/v1/users?include-disabled=true&user=" + Request.part(user);
    var answer = asked.read(path, UserInfoResults.class);
    return Users.show(answer, user, session.viewer(asked), exactTime, format);
  }

  @Override
  public String explain(Problem problem) {
    return problem.isNotFound() ? word(0) + ": " + problem.detail() : problem.withCode();
  }
}
