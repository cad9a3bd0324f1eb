package io.modelstate.domain.controller.backend;

import io.modelstate.domain.controller.backend.BackendEvent.SecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendAdded;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendRemoved;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendUpdated;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The external secret backends, by id; the built-in ones need no record. */
public record SecretBackends(TreePMap<String, SecretBackend> byId) {
  public static final SecretBackends EMPTY = new SecretBackends(TreePMap.empty());

  /** The built-in backend of machine models. */
  public static final String INTERNAL = "internal";

  /** Lets the model's type choose. */
  public static final String AUTO = "auto";

  public SecretBackends evolve(BackendEvent event) {
    return switch (event) {
      case SecretBackendAdded(var backend) -> new SecretBackends(byId.plus(backend.id(), backend));
      case SecretBackendUpdated(var backend) ->
          new SecretBackends(byId.plus(backend.id(), backend));
      case SecretBackendRemoved(var id) -> new SecretBackends(byId.minus(id));
    };
  }

  public Optional<SecretBackend> named(String name) {
    return byId.values().stream().filter(b -> b.name().equals(name)).findFirst();
  }

  /** Whether a model's configuration may name it. */
  public boolean usable(String name) {
    return name.equals(INTERNAL) || named(name).isPresent();
  }
}
