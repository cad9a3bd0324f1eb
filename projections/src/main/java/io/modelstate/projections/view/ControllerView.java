package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.CommonWire.StringResult;
import io.modelstate.wire.model.ControllerWire.ControllerVersionResults;
import io.modelstate.wire.model.ControllerWire.UserAccess;
import io.modelstate.wire.model.ControllerWire.UserAccessResult;
import io.modelstate.wire.model.ControllerWire.UserAccessResults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code juju show-controller} asks, beside the models. */
public final class ControllerView {
  /** There is no such database here; clients print it, so it is what Juju 3.6 has. */
  private static final String MONGO_VERSION = "4.4.30";

  private ControllerView() {}

  /** Controller.ControllerVersion; no commit is known. */
  public static ControllerVersionResults version(Reader reader) {
    return new ControllerVersionResults(reader.controller().details().agentVersion(), "");
  }

  /** Controller.GetControllerAccess: one's own, or anybody's for superusers. */
  public static UserAccess access(Reader reader, UserName user) {
    reader.requireSelf(user);
    return reader
        .controller()
        .users()
        .access(user)
        .map(access -> new UserAccess(WireForms.tag(user), access.text()))
        .orElseThrow(() -> Rejected.notFound("user", user.id()));
  }

  public static UserAccessResults access(Reader reader, @Nullable List<Entity> users) {
    return new UserAccessResults(
        Refusals.each(
            users,
            tag -> new UserAccessResult(access(reader, Tags.user(tag)), null),
            error -> new UserAccessResult(null, error)));
  }

  public static StringResult mongoVersion(Reader reader) {
    reader.requireSuperuser();
    return new StringResult(null, MONGO_VERSION);
  }

  /** Empty without external identities. */
  public static StringResult identityProviderUrl(Reader reader) {
    var url = reader.controller().config().get("identity-url");
    return new StringResult(null, url instanceof ConfigValue.Text(var text) ? text : "");
  }
}
