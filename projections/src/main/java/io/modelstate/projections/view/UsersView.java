package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.user.ControllerAccess;
import io.modelstate.domain.controller.user.User;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.ModelUserInfo;
import io.modelstate.wire.model.UserManagerWire.ModelUserInfoResult;
import io.modelstate.wire.model.UserManagerWire.ModelUserInfoResults;
import io.modelstate.wire.model.UserManagerWire.UserInfo;
import io.modelstate.wire.model.UserManagerWire.UserInfoResult;
import io.modelstate.wire.model.UserManagerWire.UserInfoResults;
import io.modelstate.wire.model.WireTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code juju users}: UserManager.UserInfo and ModelUserInfo. */
public final class UsersView {
  private UsersView() {}

  /** All users by name; only themselves for those who are no superusers. */
  public static UserInfoResults all(Reader reader, boolean disabledToo) {
    boolean everybody = reader.superuser();
    var users = reader.controller().users();
    var names = new ArrayList<UserName>();
    users.byKey().values().stream()
        .filter(user -> !user.deleted() && (disabledToo || !user.disabled()))
        .forEach(user -> names.add(user.name()));
    users.accessByKey().keySet().stream()
        .map(UserName::new)
        .filter(name -> !name.local())
        .forEach(names::add);
    return new UserInfoResults(
        names.stream()
            .filter(name -> everybody || reader.is(name))
            .sorted(Comparator.comparing(UserName::key))
            .map(name -> new UserInfoResult(info(reader, name), null))
            .toList());
  }

  /** Those asked for, disabled ones too. */
  public static UserInfoResults of(Reader reader, List<Entity> users) {
    return new UserInfoResults(
        Refusals.each(
            users,
            tag -> new UserInfoResult(of(reader, Tags.user(tag)), null),
            error -> new UserInfoResult(null, error)));
  }

  /** Refuses a user who is not there like one the reader may not ask for. */
  public static UserInfo of(Reader reader, UserName name) {
    reader.requireSelf(name);
    return info(reader, name);
  }

  /** Who has access to a model; only themselves for those who are not its admins. */
  public static List<ModelUserInfo> ofModel(Reader reader, ModelId id) {
    return ModelUsers.of(reader, id, reader.readable(id), WireForms.tag(id));
  }

  public static ModelUserInfoResults ofModels(Reader reader, @Nullable List<Entity> models) {
    var results = new ArrayList<ModelUserInfoResult>();
    Refusals.each(
            models,
            tag ->
                ofModel(reader, WireForms.model(tag)).stream()
                    .map(info -> new ModelUserInfoResult(info, null))
                    .toList(),
            error -> List.of(new ModelUserInfoResult(null, error)))
        .forEach(results::addAll);
    return new ModelUserInfoResults(results);
  }

  private static UserInfo info(Reader reader, UserName name) {
    var users = reader.controller().users();
    var access = users.access(name).map(ControllerAccess::text).orElse("");
    if (!name.local()) {
      return new UserInfo(name.id(), "", access, "", WireTime.ZERO, null, false);
    }
    var user = users.byKey().get(name.key());
    if (user == null) {
      throw Rejected.permissionDenied();
    }
    if (user.deleted()) {
      throw Rejected.because("user \"%s\" is permanently deleted".formatted(name));
    }
    return local(reader, user, access);
  }

  private static UserInfo local(Reader reader, User user, String access) {
    return new UserInfo(
        user.name().id(),
        user.displayName(),
        access,
        user.createdBy().id(),
        WireTime.of(user.created()),
        lastLogin(reader, user.name()).map(WireTime::of).orElse(null),
        user.disabled());
  }

  /** A login to the controller is kept under the controller, or under its model as in Juju. */
  private static Optional<Instant> lastLogin(Reader reader, UserName user) {
    return Stream.of(
            reader.controllerUuid(), reader.controller().details().controllerModel().uuid())
        .flatMap(stream -> reader.connections().last(stream, user).stream())
        .max(Comparator.naturalOrder());
  }
}
