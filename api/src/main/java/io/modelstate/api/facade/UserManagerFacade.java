package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;

import io.modelstate.api.auth.Passwords;
import io.modelstate.api.auth.RegistrationKeys;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Secret;
import io.modelstate.domain.controller.user.UserCommand;
import io.modelstate.domain.controller.user.UserCommand.DisableUser;
import io.modelstate.domain.controller.user.UserCommand.EnableUser;
import io.modelstate.domain.controller.user.UserCommand.RemoveUser;
import io.modelstate.domain.controller.user.UserCommand.ResetPassword;
import io.modelstate.domain.controller.user.UserCommand.SetPassword;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.name.UserName;
import io.modelstate.projections.view.UsersView;
import io.modelstate.wire.Tag;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.UserManagerWire.AddUser;
import io.modelstate.wire.model.UserManagerWire.AddUserResult;
import io.modelstate.wire.model.UserManagerWire.AddUserResults;
import io.modelstate.wire.model.UserManagerWire.AddUsers;
import io.modelstate.wire.model.UserManagerWire.EntityPassword;
import io.modelstate.wire.model.UserManagerWire.EntityPasswords;
import io.modelstate.wire.model.UserManagerWire.UserInfoRequest;
import io.modelstate.wire.model.WireError;
import java.util.Optional;
import java.util.function.Function;

/** UserManager: the users of the controller. Passwords are hashed before any rule sees them. */
final class UserManagerFacade {
  private UserManagerFacade() {}

  static Facade facade() {
    return Facade.named("UserManager", 3)
        .on(CONTROLLER)
        .method("AddUser", Right.SUPERUSER, AddUsers.class, UserManagerFacade::add)
        .method(
            "RemoveUser",
            Right.SUPERUSER,
            Entities.class,
            (call, of) -> blockedFirst(call, of, RemoveUser::new))
        .method(
            "DisableUser",
            Right.SUPERUSER,
            Entities.class,
            (call, of) -> rightFirst(call, of, DisableUser::new))
        .method(
            "EnableUser",
            Right.SUPERUSER,
            Entities.class,
            (call, of) -> rightFirst(call, of, EnableUser::new))
        .method("SetPassword", Right.EACH, EntityPasswords.class, UserManagerFacade::setPasswords)
        .method("ResetPassword", Right.EACH, Entities.class, UserManagerFacade::reset)
        .method("UserInfo", Right.LOGIN, UserInfoRequest.class, UserManagerFacade::info)
        .method(
            "ModelUserInfo",
            Right.EACH,
            Entities.class,
            (call, of) -> UsersView.ofModels(call.reader(), of.entities()))
        .build();
  }

  private static Object info(Call call, UserInfoRequest request) {
    var entities = Changes.list(request.entities());
    return entities.isEmpty()
        ? UsersView.all(call.reader(), request.includeDisabled())
        : UsersView.of(call.reader(), entities);
  }

  private static Object add(Call call, AddUsers request) {
    Blocked.refuse(call, Operation.CHANGE);
    call.reader().requireSuperuser();
    return new AddUserResults(
        Changes.list(request.users()).stream()
            .map(one -> Changes.answer(() -> add(call, one), UserManagerFacade::refused))
            .toList());
  }

  private static AddUserResult add(Call call, AddUser one) {
    var user = new UserName(one.username());
    if (!one.password().isEmpty()) {
      var hash = Optional.of(Passwords.hash(one.password()));
      call.execute(new UserCommand.AddUser(user, one.displayName(), hash, Optional.empty()));
      return new AddUserResult(Tag.user(user.id()).toString(), null, null);
    }
    var key = RegistrationKeys.fresh();
    call.execute(
        new UserCommand.AddUser(
            user, one.displayName(), Optional.empty(), Optional.of(RegistrationKeys.secret(key))));
    return new AddUserResult(Tag.user(user.id()).toString(), key, null);
  }

  private static AddUserResult refused(WireError error) {
    return new AddUserResult("", null, error);
  }

  private static Object blockedFirst(
      Call call, Entities users, Function<UserName, UserCommand> command) {
    Blocked.refuse(call, Operation.CHANGE);
    return rightFirst(call, users, command);
  }

  private static Object rightFirst(
      Call call, Entities users, Function<UserName, UserCommand> command) {
    call.reader().requireSuperuser();
    Blocked.refuse(call, Operation.CHANGE);
    return Changes.eachTag(users.entities(), tag -> call.execute(command.apply(Tags.user(tag))));
  }

  private static Object setPasswords(Call call, EntityPasswords request) {
    Blocked.refuse(call, Operation.CHANGE);
    return Changes.each(request.changes(), change -> setPassword(call, change));
  }

  private static void setPassword(Call call, EntityPassword change) {
    if (change.password().isEmpty()) {
      throw Rejected.because("cannot use an empty password");
    }
    var user = Tags.user(change.tag());
    call.reader().requireSelf(user); // Before the hash, which takes time.
    call.execute(new SetPassword(user, Passwords.hash(change.password())));
  }

  private static Object reset(Call call, Entities request) {
    Blocked.refuse(call, Operation.CHANGE);
    return new AddUserResults(
        Changes.list(request.entities()).stream()
            .map(one -> Changes.answer(() -> reset(call, one.tag()), UserManagerFacade::refused))
            .toList());
  }

  private static AddUserResult reset(Call call, String tag) {
    var user = Tags.user(tag);
    var key = RegistrationKeys.fresh();
    Secret secret = RegistrationKeys.secret(key);
    call.execute(new ResetPassword(user, secret));
    return new AddUserResult(tag, key, null);
  }
}
