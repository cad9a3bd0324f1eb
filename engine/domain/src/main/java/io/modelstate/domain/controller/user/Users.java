package io.modelstate.domain.controller.user;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessRemoved;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.PasswordSet;
import io.modelstate.domain.controller.user.UserEvent.RegistrationKeySet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.controller.user.UserEvent.UserEnabled;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.name.UserName;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * The users of a controller and who has access to it, by the user's key. External users need no
 * record; {@code everyone@external} speaks for all of them (identity.md sections 4 and 5).
 */
public record Users(TreePMap<String, User> byKey, TreePMap<String, ControllerAccess> accessByKey) {
  public static final Users EMPTY = new Users(TreePMap.empty(), TreePMap.empty());

  public Users evolve(UserEvent event) {
    return switch (event) {
      case UserAdded e ->
          new Users(byKey.plus(e.user().key(), born(e)), accessByKey)
              .with(e.user(), ControllerAccess.LOGIN);
      case UserDisabled e -> with(there(e.user()).disabled(true));
      case UserEnabled e -> with(there(e.user()).disabled(false));
      case UserRemoved e ->
          new Users(
              byKey.plus(e.user().key(), there(e.user()).removed()),
              accessByKey.minus(e.user().key()));
      case PasswordSet e -> with(there(e.user()).with(e.password()));
      case RegistrationKeySet e -> with(there(e.user()).registering(e.key()));
      case ControllerAccessSet e -> with(e.user(), e.access());
      case ControllerAccessRemoved e -> new Users(byKey, accessByKey.minus(e.user().key()));
    };
  }

  /** The record of a user that is not deleted. */
  public Optional<User> find(UserName user) {
    return Optional.ofNullable(byKey.get(user.key())).filter(u -> !u.deleted());
  }

  /** Access to the controller; an external user has what everyone external has, if that is more. */
  public Optional<ControllerAccess> access(UserName user) {
    var own = Optional.ofNullable(accessByKey.get(user.key()));
    if (user.local()) {
      return own;
    }
    var shared = Optional.ofNullable(accessByKey.get(UserName.EVERYONE.key()));
    return own.isPresent() && (shared.isEmpty() || own.get().includes(shared.get())) ? own : shared;
  }

  public boolean superuser(UserName user) {
    return access(user).filter(a -> a == ControllerAccess.SUPERUSER).isPresent();
  }

  /** Refuses a local user that is unknown, deleted or disabled. */
  public void requireActive(UserName user) {
    if (!user.local()) {
      return;
    }
    var record = byKey.get(user.key());
    if (record == null) {
      throw Rejected.permissionDenied();
    }
    if (record.deleted()) {
      throw Rejected.because("user \"%s\" is permanently deleted".formatted(user));
    }
    if (record.disabled()) {
      throw Rejected.because("user \"%s\" is disabled".formatted(user));
    }
  }

  public void requireSuperuser(UserName user) {
    requireActive(user);
    if (!superuser(user)) {
      throw Rejected.permissionDenied();
    }
  }

  /** Refuses, with {@code prefix}, access for a local user without a record. */
  public void requireForGrant(UserName user, String prefix) {
    if (user.local() && find(user).isEmpty()) {
      throw new Rejected(
          Rejected.Code.NOT_FOUND,
          "%suser \"%s\" does not exist locally: user \"%s\" not found"
              .formatted(prefix, user, user));
    }
  }

  private static User born(UserAdded e) {
    return new User(
        e.user(),
        e.displayName(),
        e.createdBy(),
        e.at(),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  private User there(UserName user) {
    var record = byKey.get(user.key());
    if (record == null) {
      throw new BrokenHistory("no user " + user);
    }
    return record;
  }

  private Users with(User user) {
    return new Users(byKey.plus(user.name().key(), user), accessByKey);
  }

  private Users with(UserName user, ControllerAccess access) {
    return new Users(byKey, accessByKey.plus(user.key(), access));
  }
}
