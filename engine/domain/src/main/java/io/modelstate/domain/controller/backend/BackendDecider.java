package io.modelstate.domain.controller.backend;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.config.GoDuration;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.backend.BackendCommand.AddSecretBackend;
import io.modelstate.domain.controller.backend.BackendCommand.RemoveSecretBackend;
import io.modelstate.domain.controller.backend.BackendCommand.UpdateSecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendAdded;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendRemoved;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendUpdated;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of secret backends: superusers only. */
public final class BackendDecider {
  private static final Set<String> TYPES = Set.of("vault", "kubernetes");
  private static final Set<String> RESERVED = Set.of(SecretBackends.INTERNAL, SecretBackends.AUTO);

  private BackendDecider() {}

  public static Decision<ControllerEvent> decide(
      ControllerState state, BackendCommand command, Context context) {
    state.users().requireSuperuser(context.actor());
    return switch (command) {
      case AddSecretBackend c -> add(state.backends(), c, context);
      case UpdateSecretBackend c -> update(state.backends(), c, context);
      case RemoveSecretBackend c -> remove(state, c);
    };
  }

  private static Decision<ControllerEvent> add(
      SecretBackends backends, AddSecretBackend c, Context context) {
    requireName(c.name());
    if (!TYPES.contains(c.type())) {
      throw Rejected.notValid("secret backend type \"%s\" not valid".formatted(c.type()));
    }
    requireEndpoint(c.configKeys());
    var id = c.importId().orElseGet(() -> context.ids().uuid(1));
    if (backends.named(c.name()).isPresent() || backends.byId().containsKey(id)) {
      throw Rejected.alreadyExists("secret backend", c.name());
    }
    var ref = new SecretRef(context.ids().uuid(0));
    long rotate = c.tokenRotateInterval().map(BackendDecider::rotate).orElse(0L);
    var backend = new SecretBackend(id, c.name(), c.type(), ref, rotate);
    return Decision.<ControllerEvent>of(new SecretBackendAdded(backend))
        .sealing(Map.of(ref, c.config()))
        .created(id);
  }

  private static Decision<ControllerEvent> update(
      SecretBackends backends, UpdateSecretBackend c, Context context) {
    var present =
        backends.named(c.name()).orElseThrow(() -> Rejected.notFound("secret backend", c.name()));
    var name = c.newName().orElse(c.name());
    requireName(name);
    if (!name.equals(c.name()) && backends.named(name).isPresent()) {
      throw Rejected.alreadyExists("secret backend", name);
    }
    c.config().ifPresent(_ -> requireEndpoint(c.configKeys()));
    var ref = new SecretRef(context.ids().uuid(0));
    var updated =
        new SecretBackend(
            present.id(),
            name,
            present.type(),
            c.config().map(_ -> ref).orElse(present.config()),
            c.tokenRotateInterval().map(BackendDecider::rotate).orElse(present.tokenRotateNanos()));
    return updated.equals(present)
        ? Decision.nothing()
        : Decision.<ControllerEvent>of(new SecretBackendUpdated(updated))
            .sealing(c.config().map(config -> Map.of(ref, config)).orElse(Map.of()));
  }

  private static void requireName(String name) {
    if (name.isEmpty()) {
      throw Rejected.notValid("missing backend name not valid");
    }
    if (RESERVED.contains(name)) {
      throw Rejected.notValid("backend \"%s\" not valid".formatted(name));
    }
  }

  private static void requireEndpoint(List<String> configKeys) {
    if (!configKeys.contains("endpoint")) {
      throw Rejected.notValid("invalid provider config: endpoint: expected string, got nothing");
    }
  }

  /** In nanoseconds. */
  private static long rotate(String interval) {
    long nanos = GoDuration.parse(interval).nanos();
    if (nanos < 0) {
      throw Rejected.notValid("token rotate interval must not be negative, not valid");
    }
    return nanos;
  }

  private static Decision<ControllerEvent> remove(ControllerState state, RemoveSecretBackend c) {
    var backend =
        state
            .backends()
            .named(c.name())
            .orElseThrow(() -> Rejected.notFound("secret backend", c.name()));
    return Decision.of(List.of(new SecretBackendRemoved(backend.id())));
  }
}
