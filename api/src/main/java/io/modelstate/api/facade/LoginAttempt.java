package io.modelstate.api.facade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.api.rpc.Login;
import io.modelstate.api.rpc.RpcConnection;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.projections.view.Reader;
import io.modelstate.wire.Json;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.AdminWire.AuthUserInfo;
import io.modelstate.wire.model.AdminWire.DischargeRequired;
import io.modelstate.wire.model.AdminWire.LoginRequest;
import io.modelstate.wire.model.AdminWire.LoginResult;
import io.modelstate.wire.model.WireTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** One login: who it is, whether they may come in here, and what the client is told. */
final class LoginAttempt {
  private static final int CLIENT_CHARACTERS_MAX = 1_000;

  private final RpcConnection connection;
  private final LoginRequest request;

  LoginAttempt(RpcConnection connection, LoginRequest request) {
    this.connection = connection;
    this.request = request;
  }

  Object answer() {
    var tagged = Tags.id(request.authTag(), TagKind.USER).map(UserName::new);
    // Asked before this login is noted: the client is told of the one before.
    var last = tagged.flatMap(this::lastConnection);
    var name = tagged.map(UserName::id).orElse("");
    if (!request.credentials().isEmpty()) {
      var authenticator = connection.services().authenticator();
      var address = connection.peer().remote();
      return admitted(authenticator.password(name, request.credentials(), address), last);
    }
    var bearer = bearer().filter(user -> name.isEmpty() || user.id().equals(name));
    return bearer.isPresent() ? admitted(bearer.get(), last) : dischargeRequired();
  }

  /** Who a macaroon was given to. */
  private Optional<UserName> bearer() {
    var macaroons = request.macaroons();
    if (macaroons == null) {
      return Optional.empty();
    }
    var users = connection.engine().controller().users();
    return connection
        .services()
        .macaroons()
        .user(macaroons, connection.engine().clock().instant())
        .map(UserName::new)
        .filter(user -> users.find(user).filter(known -> !known.disabled()).isPresent());
  }

  private Object dischargeRequired() {
    var macaroon =
        connection
            .services()
            .macaroons()
            .login(
                "https://%s/auth".formatted(connection.peer().host()),
                connection.engine().clock().instant());
    var versioned =
        Json.lenient()
            .createObjectNode()
            .<ObjectNode>set("m", macaroon)
            .put("v", 3)
            .put("ns", "std:");
    return new DischargeRequired(macaroon, versioned, "invalid login macaroon");
  }

  private Object admitted(UserName user, Optional<Instant> last) {
    var reader = Reader.of(connection.engine(), user);
    var controllerAccess =
        reader.controller().users().access(user).map(access -> access.text()).orElse("");
    var modelAccess = connection.model().map(id -> modelAccess(reader, id)).orElse("");
    if (controllerAccess.isEmpty() && modelAccess.isEmpty()) {
      throw Rejected.permissionDenied();
    }
    note(user);
    connection.loggedIn(new Login(user, client()));
    return new LoginResult(
        ServerAddresses.of(connection.peer().host()),
        connection.model().map(id -> Tag.model(id.uuid()).toString()).orElse(""),
        Tag.controller(reader.controllerUuid()).toString(),
        new AuthUserInfo(
            reader.controller().users().find(user).map(u -> u.displayName()).orElse(""),
            Tag.user(user.id()).toString(),
            last.map(at -> WireTime.of(at.truncatedTo(ChronoUnit.SECONDS))).orElse(null),
            controllerAccess,
            modelAccess),
        connection.services().facades().offered(connection.kind()),
        reader.controller().details().agentVersion());
  }

  /** A superuser comes in without access of their own, and counts as an admin. */
  private static String modelAccess(Reader reader, ModelId id) {
    var rights = reader.find(id).map(reader::rights).orElseThrow(Rejected::permissionDenied);
    return access(rights).map(ModelAccess::text).orElseThrow(Rejected::permissionDenied);
  }

  private static Optional<ModelAccess> access(ModelRights rights) {
    return rights.superuser() ? Optional.of(ModelAccess.ADMIN) : rights.access();
  }

  /** When the user came: to the controller, and to the model for those who have access to it. */
  private void note(UserName user) {
    var engine = connection.engine();
    connection.model().ifPresent(id -> engine.connected(id, user));
    engine.connections().connected(engine.controllerId(), user.key(), engine.clock().instant());
  }

  private Optional<Instant> lastConnection(UserName user) {
    var engine = connection.engine();
    return engine.connections().last(engine.controllerId(), user.key());
  }

  private String client() {
    var words =
        List.of(request.cliArgs(), connection.peer().userAgent(), request.clientVersion()).stream()
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("rpc");
    return words.length() <= CLIENT_CHARACTERS_MAX
        ? words
        : words.substring(0, CLIENT_CHARACTERS_MAX);
  }
}
