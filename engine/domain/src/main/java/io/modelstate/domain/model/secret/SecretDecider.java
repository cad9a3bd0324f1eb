package io.modelstate.domain.model.secret;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Secret;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.secret.SecretCommand.CreateSecret;
import io.modelstate.domain.model.secret.SecretCommand.GrantSecret;
import io.modelstate.domain.model.secret.SecretCommand.RemoveSecret;
import io.modelstate.domain.model.secret.SecretCommand.RevokeSecret;
import io.modelstate.domain.model.secret.SecretCommand.UpdateSecret;
import io.modelstate.domain.model.secret.SecretEvent.SecretAccessGranted;
import io.modelstate.domain.model.secret.SecretEvent.SecretAccessRevoked;
import io.modelstate.domain.model.secret.SecretEvent.SecretChanged;
import io.modelstate.domain.model.secret.SecretEvent.SecretCreated;
import io.modelstate.domain.model.secret.SecretEvent.SecretRemoved;
import io.modelstate.domain.model.secret.SecretEvent.SecretRevisionAdded;
import io.modelstate.domain.model.secret.SecretEvent.SecretRevisionsRemoved;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The rules of secrets. Blocks do not stop them (blocks.md section 2). */
public final class SecretDecider {
  private SecretDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, SecretCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    return switch (command) {
      case CreateSecret c -> create(state, c, context);
      case UpdateSecret c -> update(state, c, context);
      case RemoveSecret c -> remove(state, c, context);
      case GrantSecret c -> grant(state, c);
      case RevokeSecret c -> revoke(state, c);
    };
  }

  private static Decision<ModelEvent> create(ModelState state, CreateSecret c, Context context) {
    refuseEmpty(c.content());
    requireOwner(state, c.owner());
    refuseLabelInUse(state, c.owner(), c.label());
    state.requireActive();
    var id = SecretId.of(context.ids().uuid(0));
    var content = new SecretRef(context.ids().uuid(1));
    return Decision.<ModelEvent>of(
            new SecretCreated(
                id,
                c.owner(),
                c.label(),
                c.description(),
                c.rotate(),
                false,
                content,
                c.expires(),
                context.now()))
        .sealing(Map.of(content, c.content()))
        .created(id);
  }

  private static Decision<ModelEvent> update(ModelState state, UpdateSecret c, Context context) {
    var secret = owned(state, c.secret());
    c.content().ifPresent(SecretDecider::refuseEmpty);
    c.label()
        .filter(label -> !label.equals(secret.label()))
        .ifPresent(label -> refuseLabelInUse(state, secret.owner(), label));
    var events = new ArrayList<ModelEvent>();
    var changed =
        new SecretChanged(
            secret.id(),
            c.label().orElse(secret.label()),
            c.description().orElse(secret.description()),
            c.rotate().orElse(secret.rotate()),
            c.autoPrune().orElse(secret.autoPrune()),
            context.now());
    var known = secret.with(changed);
    if (!known.with(secret.revisions(), secret.updated()).equals(secret)) {
      events.add(changed);
    }
    var content = new SecretRef(context.ids().uuid(0));
    if (c.content().isPresent()) {
      int number = secret.lastNumber() + 1;
      events.add(new SecretRevisionAdded(secret.id(), number, content, c.expires(), context.now()));
    }
    if (known.autoPrune()) {
      prune(secret, c.content().isPresent(), context).ifPresent(events::add);
    }
    var sealed = c.content().map(value -> Map.of(content, value)).orElse(Map.of());
    return Decision.<ModelEvent>of(events).sealing(sealed);
  }

  /** Nobody tracks a revision here, so only the latest is in use. */
  private static Optional<ModelEvent> prune(ModelSecret secret, boolean newer, Context context) {
    var old = new ArrayList<>(secret.revisions().keySet());
    if (!newer) {
      old.removeLast();
    }
    return old.isEmpty()
        ? Optional.empty()
        : Optional.of(new SecretRevisionsRemoved(secret.id(), old, context.now()));
  }

  private static Decision<ModelEvent> remove(ModelState state, RemoveSecret c, Context context) {
    var secret = owned(state, c.secret());
    var there = new TreeSet<>(c.revisions());
    there.retainAll(secret.revisions().keySet());
    if (c.revisions().isEmpty() || there.size() == secret.revisions().size()) {
      return Decision.of(new SecretRemoved(secret.id()));
    }
    return there.isEmpty()
        ? Decision.nothing()
        : Decision.of(
            new SecretRevisionsRemoved(secret.id(), there.stream().toList(), context.now()));
  }

  private static Decision<ModelEvent> grant(ModelState state, GrantSecret c) {
    var secret = state.secrets().require(c.secret());
    var events = new ArrayList<ModelEvent>();
    for (var application : new TreeSet<>(c.applications())) {
      requireConsumer(state, secret, application);
      var subject = SecretOwner.application(application);
      if (secret.access().get(subject) != SecretRole.VIEW) {
        events.add(new SecretAccessGranted(secret.id(), subject, SecretRole.VIEW));
      }
    }
    return Decision.of(events);
  }

  private static Decision<ModelEvent> revoke(ModelState state, RevokeSecret c) {
    var secret = state.secrets().require(c.secret());
    var events = new ArrayList<ModelEvent>();
    for (var application : new TreeSet<>(c.applications())) {
      var subject = SecretOwner.application(application);
      if (secret.access().containsKey(subject)) {
        events.add(new SecretAccessRevoked(secret.id(), subject));
      }
    }
    return Decision.of(events);
  }

  private static void requireConsumer(ModelState state, ModelSecret secret, String name) {
    var prefix = "cannot change access to %s for %s: ".formatted(quote(secret.uri()), quote(name));
    var application = state.applications().byName().get(name);
    if (application == null) {
      throw Rejected.notFound("application", name).prefixed(prefix);
    }
    if (!application.life().alive()) {
      throw Rejected.because(
          prefix + "cannot grant dying \"application-%s\" access to secret".formatted(name));
    }
  }

  private static void requireOwner(ModelState state, SecretOwner owner) {
    switch (owner.kind()) {
      case MODEL -> {}
      case APPLICATION -> state.applications().require(owner.name());
      case UNIT -> {
        if (!state.units().contains(owner.name())) {
          throw Rejected.notFound("unit", owner.name());
        }
      }
    }
  }

  private static void refuseEmpty(Secret content) {
    var text = new String(content.reveal(), StandardCharsets.UTF_8).strip();
    if (text.isEmpty() || text.matches("\\{\\s*\\}")) {
      throw Rejected.notValid("empty secret value not valid");
    }
  }

  private static void refuseLabelInUse(ModelState state, SecretOwner owner, String label) {
    if (!label.isEmpty() && state.secrets().labelled(owner, label).isPresent()) {
      throw Rejected.alreadyExists("secret with name", label);
    }
  }

  /** Charms keep their own. */
  private static ModelSecret owned(ModelState state, String name) {
    var secret = state.secrets().require(name);
    if (secret.owner().kind() != SecretOwner.Kind.MODEL) {
      throw Rejected.permissionDenied();
    }
    return secret;
  }
}
