package io.modelstate.wire.render;

import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Table;

/** {@code whoami}: controller, model and user as the client store has them. */
public final class WhoAmI {
  private WhoAmI() {}

  /** For one who is logged in. */
  public static Rendered render(Viewer viewer, Format format) {
    var current = viewer.currentModel();
    if (format == Format.TEXT) {
      return Rendered.ok(
          Table.plain()
              .row("Controller:", viewer.controller())
              .row("Model:", current == null ? "<no-current-model>" : viewer.shown(current))
              .row("User:", viewer.user())
              .toString());
    }
    var fields = new Fields().text("controller", viewer.controller());
    if (current != null) {
      fields.text("model", viewer.shown(current));
    }
    return Rendered.tree(fields.text("user", viewer.user()).end(), format);
  }

  public static Rendered noController() {
    return Rendered.notice(
        """
        There is no current controller.
        Run juju list-controllers to see available controllers.\
        """);
  }

  /** {@code model} is qualified, or empty. */
  public static Rendered notLoggedIn(String controller, String model) {
    var where = model.isEmpty() ? "" : " and model \"%s\"".formatted(model);
    return Rendered.notice(
        """
        You are not logged in to controller "%s"%s.
        Run juju login if you want to login.\
        """
            .formatted(controller, where));
  }
}
