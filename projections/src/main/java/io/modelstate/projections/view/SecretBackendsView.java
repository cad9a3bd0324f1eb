package io.modelstate.projections.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.backend.BackendEvent;
import io.modelstate.domain.controller.backend.SecretBackends;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.model.SecretBackendsWire.ListSecretBackendsResults;
import io.modelstate.wire.model.SecretBackendsWire.SecretBackend;
import io.modelstate.wire.model.SecretBackendsWire.SecretBackendResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code juju secret-backends}, and the backends of one model, with the number of secrets in each;
 * a simulated backend is always active.
 */
public final class SecretBackendsView {
  private static final String CONTROLLER = "controller";
  private static final String KUBERNETES = "kubernetes";
  private static final Set<String> SECRETS = Set.of("token", "client-key", "password");

  private SecretBackendsView() {}

  /**
   * The built-in and the external backends, by name.
   *
   * @param names those wanted; empty for all
   * @param reveal also what is secret in their configuration; only for superusers
   * @param sealed the configuration behind a reference
   */
  public static ListSecretBackendsResults of(
      Reader reader,
      List<String> names,
      boolean reveal,
      Function<SecretRef, Map<String, String>> sealed) {
    reader.controller().users().requireActive(reader.user());
    if (reveal) {
      reader.requireSuperuser();
    }
    var all = new TreeMap<String, SecretBackendResult>();
    all.put(
        SecretBackends.INTERNAL,
        active(
            reader.controllerUuid(),
            new SecretBackend(SecretBackends.INTERNAL, CONTROLLER, null, Map.of())));
    reader.eachModel((id, model) -> putLocal(reader, id, model, all));
    for (var backend : reader.controller().backends().byId().values()) {
      all.put(backend.name(), external(backend, config(backend, reveal, sealed)));
    }
    reader.eachModel((id, model) -> count(model, SecretsView.backend(reader, model), all));
    return new ListSecretBackendsResults(chosen(all, names));
  }

  /** What one model can keep secrets in, without configuration. */
  static List<SecretBackendResult> ofModel(Reader reader, ModelState model) {
    var results = new ArrayList<SecretBackendResult>();
    boolean caas = model.details().caas();
    results.add(
        active(
            "",
            caas
                ? new SecretBackend(localName(model), KUBERNETES, null, null)
                : new SecretBackend(SecretBackends.INTERNAL, CONTROLLER, null, null)));
    if (model.config().get("secret-backend") instanceof ConfigValue.Text(var name)) {
      reader
          .controller()
          .backends()
          .named(name)
          .ifPresent(backend -> results.add(external(backend, null)));
    }
    var backend = SecretsView.backend(reader, model);
    int secrets = model.secrets().byId().size();
    return results.stream()
        .map(result -> name(result).equals(backend) ? holding(result, secrets) : result)
        .sorted(Comparator.comparing(SecretBackendsView::name))
        .toList();
  }

  private static void count(
      ModelState model, String backend, Map<String, SecretBackendResult> all) {
    int secrets = model.secrets().byId().size();
    all.computeIfPresent(backend, (name, result) -> holding(result, result.numSecrets() + secrets));
  }

  private static SecretBackendResult holding(SecretBackendResult result, long secrets) {
    return new SecretBackendResult(
        result.result(), result.id(), secrets, result.status(), result.message(), result.error());
  }

  private static String name(SecretBackendResult result) {
    return result.result() == null ? "" : result.result().name();
  }

  /** Every kubernetes model has a backend in its own namespace. */
  private static void putLocal(
      Reader reader, ModelId id, ModelState model, Map<String, SecretBackendResult> all) {
    if (model.details().caas() && reader.rights(model).mayRead()) {
      var name = localName(model);
      all.put(name, active(id.uuid(), new SecretBackend(name, KUBERNETES, null, Map.of())));
    }
  }

  static String localName(ModelState model) {
    return model.details().name() + "-local";
  }

  private static List<SecretBackendResult> chosen(
      Map<String, SecretBackendResult> all, List<String> names) {
    if (names.isEmpty()) {
      return List.copyOf(all.values());
    }
    var results = new ArrayList<SecretBackendResult>();
    for (var name : names) {
      var found = all.get(name);
      if (found == null) {
        throw Rejected.notFound("secret backend", name);
      }
      results.add(found);
    }
    return results;
  }

  private static Map<String, JsonNode> config(
      BackendEvent.SecretBackend backend,
      boolean reveal,
      Function<SecretRef, Map<String, String>> sealed) {
    var shown = new TreeMap<String, JsonNode>();
    sealed
        .apply(backend.config())
        .forEach(
            (key, value) -> {
              if (reveal || !SECRETS.contains(key)) {
                shown.put(key, TextNode.valueOf(value));
              }
            });
    return shown;
  }

  private static SecretBackendResult external(
      BackendEvent.SecretBackend backend, @Nullable Map<String, JsonNode> config) {
    long rotate = backend.tokenRotateNanos();
    return active(
        backend.id(),
        new SecretBackend(backend.name(), backend.type(), rotate == 0 ? null : rotate, config));
  }

  private static SecretBackendResult active(String id, SecretBackend backend) {
    return new SecretBackendResult(backend, id, 0, "active", "", null);
  }
}
