package io.modelstate.domain.controller.user;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.cloud.CloudEvent.CloudAccessRemoved;
import io.modelstate.domain.controller.user.UserCommand.AddUser;
import io.modelstate.domain.controller.user.UserCommand.DisableUser;
import io.modelstate.domain.controller.user.UserCommand.EnableUser;
import io.modelstate.domain.controller.user.UserCommand.GrantControllerAccess;
import io.modelstate.domain.controller.user.UserCommand.RemoveUser;
import io.modelstate.domain.controller.user.UserCommand.ResetPassword;
import io.modelstate.domain.controller.user.UserCommand.RevokeControllerAccess;
import io.modelstate.domain.controller.user.UserCommand.SetPassword;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessRemoved;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.PasswordSet;
import io.modelstate.domain.controller.user.UserEvent.RegistrationKeySet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.controller.user.UserEvent.UserEnabled;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of users (identity.md section 4; order of block and rights: blocks.md section 2). */
public final class UserDecider {
  private UserDecider() {}

  public static Decision<ControllerEvent> decide(
      ControllerState state, UserCommand command, Context context) {
    return switch (command) {
      case AddUser c -> add(state, c, context);
      case DisableUser c -> disable(state, c, context);
      case EnableUser c -> enable(state, c, context);
      case RemoveUser c -> remove(state, c, context);
      case SetPassword c -> setPassword(state, c, context);
      case ResetPassword c -> resetPassword(state, c, context);
      case GrantControllerAccess c -> grant(state, c, context);
      case RevokeControllerAccess c -> revoke(state, c, context);
    };
  }

  private static Decision<ControllerEvent> add(ControllerState state, AddUser c, Context context) {
    state.refuseBlocked(Operation.CHANGE, context);
    state.users().requireSuperuser(context.actor());
    var user = c.user();
    if (!user.local() || !Names.validUserName(user.id())) {
      throw Rejected.because("failed to create user: invalid user name \"%s\"".formatted(user));
    }
    if (state.users().find(user).isPresent()) {
      throw new Rejected(
          Rejected.Code.ALREADY_EXISTS,
          "failed to create user: user %s already exists".formatted(user));
    }
    var events = new ArrayList<ControllerEvent>();
    events.add(new UserAdded(user, c.displayName(), context.actor(), context.now()));
    var ref = new SecretRef(context.ids().uuid(0));
    c.password().ifPresent(_ -> events.add(new PasswordSet(user, ref)));
    var key = c.registrationKey().filter(_ -> c.password().isEmpty());
    key.ifPresent(_ -> events.add(new RegistrationKeySet(user, ref)));
    // A grant that was under way when a former user of that name was removed must not count.
    var decision = withoutAccess(Decision.of(events), state, user, context);
    return c.password()
        .or(() -> key)
        .map(secret -> decision.sealing(Map.of(ref, secret)))
        .orElse(decision);
  }

  private static Decision<ControllerEvent> disable(
      ControllerState state, DisableUser c, Context context) {
    state.users().requireSuperuser(context.actor());
    state.refuseBlocked(Operation.CHANGE, context);
    var user = require(state, c.user(), "failed to disable user: ");
    if (user.name().key().equals(state.details().owner().key())) {
      throw Rejected.because("failed to disable user: cannot disable controller model owner");
    }
    return user.disabled() ? Decision.nothing() : Decision.of(new UserDisabled(user.name()));
  }

  private static Decision<ControllerEvent> enable(
      ControllerState state, EnableUser c, Context context) {
    state.users().requireSuperuser(context.actor());
    state.refuseBlocked(Operation.CHANGE, context);
    var user = require(state, c.user(), "failed to enable user: ");
    return user.disabled() ? Decision.of(new UserEnabled(user.name())) : Decision.nothing();
  }

  private static Decision<ControllerEvent> remove(
      ControllerState state, RemoveUser c, Context context) {
    state.refuseBlocked(Operation.CHANGE, context);
    state.users().requireSuperuser(context.actor());
    if (c.user().key().equals(state.details().owner().key())) {
      throw Rejected.because("cannot delete controller owner \"%s\"".formatted(c.user()));
    }
    var user = require(state, c.user(), "failed to delete user \"%s\": ".formatted(c.user()));
    var events = new ArrayList<ControllerEvent>();
    events.add(new UserRemoved(user.name()));
    state.clouds().byName().values().stream()
        .filter(entry -> entry.access().containsKey(user.name().key()))
        .forEach(entry -> events.add(new CloudAccessRemoved(entry.cloud().name(), user.name())));
    return withoutAccess(Decision.of(events), state, user.name(), context);
  }

  /** Access goes in the same commit: a later user of that name must not find it. */
  private static Decision<ControllerEvent> withoutAccess(
      Decision<ControllerEvent> decision, ControllerState state, UserName user, Context context) {
    var without = decision;
    for (var other : modelsWithAccess(state, user, context)) {
      without = without.and(other);
    }
    return without;
  }

  private static List<OtherStream> modelsWithAccess(
      ControllerState state, UserName user, Context context) {
    var found = new ArrayList<OtherStream>();
    for (var model : state.registry().byId().keySet()) {
      context
          .images()
          .model(model)
          .filter(image -> image.state().access().of(user).isPresent())
          .ifPresent(
              image ->
                  found.add(
                      new OtherStream(
                          model,
                          image.sequence(),
                          List.<ModelEvent>of(new ModelAccessRemoved(user)))));
    }
    return found;
  }

  private static Decision<ControllerEvent> setPassword(
      ControllerState state, SetPassword c, Context context) {
    state.refuseBlocked(Operation.CHANGE, context);
    state.users().requireActive(context.actor());
    if (!context.actor().key().equals(c.user().key())) {
      state.users().requireSuperuser(context.actor());
    }
    var user = require(state, c.user(), "failed to set password: ");
    var ref = new SecretRef(context.ids().uuid(0));
    return Decision.<ControllerEvent>of(new PasswordSet(user.name(), ref))
        .sealing(Map.of(ref, c.password()));
  }

  private static Decision<ControllerEvent> resetPassword(
      ControllerState state, ResetPassword c, Context context) {
    state.refuseBlocked(Operation.CHANGE, context);
    state.users().requireSuperuser(context.actor());
    if (context.actor().key().equals(c.user().key())) {
      throw Rejected.permissionDenied();
    }
    var user = require(state, c.user(), "failed to reset password: ");
    var ref = new SecretRef(context.ids().uuid(0));
    return Decision.<ControllerEvent>of(new RegistrationKeySet(user.name(), ref))
        .sealing(Map.of(ref, c.registrationKey()));
  }

  private static Decision<ControllerEvent> grant(
      ControllerState state, GrantControllerAccess c, Context context) {
    state.users().requireSuperuser(context.actor());
    var access = level(c.access());
    state.users().requireForGrant(c.user(), "could not grant controller access: ");
    var held = state.users().access(c.user());
    if (held.isPresent() && held.get().includes(access)) {
      throw Rejected.because("user already has \"%s\" access or greater".formatted(access.text()));
    }
    return Decision.of(new ControllerAccessSet(c.user(), access));
  }

  private static Decision<ControllerEvent> revoke(
      ControllerState state, RevokeControllerAccess c, Context context) {
    state.users().requireSuperuser(context.actor());
    var access = level(c.access());
    var held = state.users().accessByKey().get(c.user().key());
    if (held == null) {
      throw new Rejected(
          Rejected.Code.NOT_FOUND,
          "could not revoke controller access: user \"%s\" not found".formatted(c.user()));
    }
    if (access == ControllerAccess.LOGIN) {
      return Decision.of(new ControllerAccessRemoved(c.user()));
    }
    return held == ControllerAccess.SUPERUSER
        ? Decision.of(new ControllerAccessSet(c.user(), ControllerAccess.LOGIN))
        : Decision.nothing();
  }

  private static ControllerAccess level(String text) {
    return ControllerAccess.of(text)
        .orElseThrow(
            () ->
                Rejected.notValid(
                    "could not modify controller access: \"%s\" controller access not valid"
                        .formatted(text)));
  }

  private static User require(ControllerState state, UserName user, String prefix) {
    var record = state.users().byKey().get(user.key());
    if (record == null) {
      throw Rejected.notFound("user", user.id()).prefixed(prefix);
    }
    if (record.deleted()) {
      throw Rejected.because("%suser \"%s\" is permanently deleted".formatted(prefix, user));
    }
    return record;
  }
}
