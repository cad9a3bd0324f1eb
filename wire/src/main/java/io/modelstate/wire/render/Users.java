package io.modelstate.wire.render;

import io.modelstate.domain.name.UserName;
import io.modelstate.wire.model.ModelManagerWire.ModelUserInfo;
import io.modelstate.wire.model.UserManagerWire.ModelUserInfoResult;
import io.modelstate.wire.model.UserManagerWire.ModelUserInfoResults;
import io.modelstate.wire.model.UserManagerWire.UserInfo;
import io.modelstate.wire.model.UserManagerWire.UserInfoResults;
import io.modelstate.wire.model.WireTime;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.GoTime;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code users} and {@code show-user}: the users of a controller or of a model. */
public final class Users {
  private static final String NONE = "No users to display.";

  private final Viewer viewer;
  private final boolean exactTime;

  private Users(Viewer viewer, boolean exactTime) {
    this.viewer = viewer;
    this.exactTime = exactTime;
  }

  /** The users of the controller, in the order of the answer. */
  public static Rendered ofController(
      UserInfoResults answer, Viewer viewer, boolean exactTime, Format format) {
    List<UserInfo> users = new ArrayList<>();
    for (var result : Wire.list(answer.results())) {
      if (result.error() != null) {
        return Rendered.failed(named(result.result(), result.error().message()), format);
      }
      if (result.result() != null) {
        users.add(result.result());
      }
    }
    if (users.isEmpty()) {
      return Rendered.notice(NONE);
    }
    var views = new Users(viewer, exactTime);
    return format == Format.TEXT
        ? Rendered.ok(views.table(users))
        : Rendered.tree(Node.items(users.stream().map(views::entry).toList()), format);
  }

  private static String named(@Nullable UserInfo user, String message) {
    return (user == null ? "" : user.username()) + ": " + message;
  }

  /** One user, asked for by {@code name}. */
  public static Rendered show(
      UserInfoResults answer, String name, Viewer viewer, boolean exactTime, Format format) {
    var tree = format.asTree();
    for (var result : Wire.list(answer.results())) {
      if (result.error() != null) {
        return Rendered.failed(name + ": " + result.error().message(), tree);
      }
      if (result.result() != null) {
        return Rendered.tree(new Users(viewer, exactTime).entry(result.result()), tree);
      }
    }
    return Rendered.failed("expected 1 result, got 0", tree);
  }

  private String table(List<UserInfo> users) {
    var table = Table.plain().row("Controller: " + viewer.controller()).row();
    table.row("Name", "Display name", "Access", "Date created", "Last connection");
    for (var user : users) {
      table.row(
          user.username() + (user.username().equals(viewer.user()) ? "*" : ""),
          user.displayName(),
          user.access(),
          dateCreated(user),
          lastConnection(user) + (user.disabled() ? " (disabled)" : ""));
    }
    return table.toString();
  }

  private Node entry(UserInfo user) {
    return new Fields()
        .text("user-name", user.username())
        .textIfAny("display-name", user.displayName())
        .text("access", user.access())
        .textIfAny("date-created", dateCreated(user))
        .textIfAny("last-connection", lastConnection(user))
        .putIfAny("disabled", Node.bool(user.disabled()))
        .end();
  }

  /** Times of users from elsewhere are not known here. */
  private static boolean external(UserInfo user) {
    return !new UserName(user.username()).local();
  }

  private String dateCreated(UserInfo user) {
    if (external(user) || user.dateCreated() == null) {
      return "";
    }
    var at = user.dateCreated().at();
    return exactTime ? GoTime.exact(at) : GoTime.ago(at, viewer.now());
  }

  private String lastConnection(UserInfo user) {
    return external(user) ? "" : moment(user.lastConnection());
  }

  private String moment(@Nullable WireTime time) {
    return ModelViews.moment(time, viewer.now(), exactTime);
  }

  /** The users of a model, by name. Times are never exact here. */
  public static Rendered ofModel(ModelUserInfoResults answer, Viewer viewer, Format format) {
    var results = Wire.list(answer.results());
    for (var result : results) {
      if (result.error() != null) {
        return Rendered.failed(result.error().message(), format);
      }
    }
    var users =
        results.stream()
            .map(ModelUserInfoResult::result)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(ModelUserInfo::user))
            .toList();
    if (users.isEmpty()) {
      return Rendered.notice(NONE);
    }
    return format == Format.TEXT
        ? Rendered.ok(new Users(viewer, false).modelTable(users))
        : Rendered.tree(modelTree(users, viewer), format);
  }

  private String modelTable(List<ModelUserInfo> users) {
    var table = Table.plain().row("Name", "Display name", "Access", "Last connection");
    for (var user : users) {
      table.row(
          user.user() + (user.user().equals(viewer.user()) ? "*" : ""),
          user.displayName(),
          user.access(),
          moment(user.lastConnection()));
    }
    return table.toString();
  }

  private static Node modelTree(List<ModelUserInfo> users, Viewer viewer) {
    Map<String, Node> entries = new LinkedHashMap<>();
    users.forEach(user -> entries.put(user.user(), ShowModel.user(user, viewer)));
    return Node.map(entries);
  }
}
