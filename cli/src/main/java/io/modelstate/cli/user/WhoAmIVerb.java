package io.modelstate.cli.user;

import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.WhoAmI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "whoami",
    header = "Show the current controller, model and user.",
    customSynopsis = "modelstate whoami [options]",
    description = "Nothing is asked of the controller.",
    footer = {"", "Examples:", "  modelstate whoami --format yaml"})
public final class WhoAmIVerb extends ViewVerb {
  @Mixin private ControllerOption option = new ControllerOption();

  public WhoAmIVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    var name = option.name().isEmpty() ? session.currentController().orElse("") : option.name();
    if (name.isEmpty()) {
      return WhoAmI.noController();
    }
    return session
        .accounts()
        .find(name)
        .map(account -> WhoAmI.render(session.viewer(name, account.user()), format))
        .orElseGet(() -> WhoAmI.notLoggedIn(name, session.currentModel(name).orElse("")));
  }
}
