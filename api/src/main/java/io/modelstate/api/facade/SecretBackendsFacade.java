package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.backend.BackendCommand.AddSecretBackend;
import io.modelstate.domain.controller.backend.BackendCommand.RemoveSecretBackend;
import io.modelstate.domain.controller.backend.BackendCommand.UpdateSecretBackend;
import io.modelstate.projections.view.SealedFields;
import io.modelstate.projections.view.SecretBackendsView;
import io.modelstate.wire.model.SecretBackendsWire.AddSecretBackendArg;
import io.modelstate.wire.model.SecretBackendsWire.AddSecretBackendArgs;
import io.modelstate.wire.model.SecretBackendsWire.ListSecretBackendsArgs;
import io.modelstate.wire.model.SecretBackendsWire.RemoveSecretBackendArgs;
import io.modelstate.wire.model.SecretBackendsWire.UpdateSecretBackendArg;
import io.modelstate.wire.model.SecretBackendsWire.UpdateSecretBackendArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** SecretBackends: where secrets are kept. */
final class SecretBackendsFacade {
  private SecretBackendsFacade() {}

  static Facade facade() {
    return Facade.named("SecretBackends", 1)
        .on(CONTROLLER)
        .method(
            "ListSecretBackends",
            Right.LOGIN,
            ListSecretBackendsArgs.class,
            (call, args) ->
                SecretBackendsView.of(
                    call.reader(),
                    Changes.list(args.names()),
                    args.reveal(),
                    SealedFields.of(call.engine())))
        .method(
            "AddSecretBackends",
            Right.SUPERUSER,
            AddSecretBackendArgs.class,
            SecretBackendsFacade::add)
        .method(
            "RemoveSecretBackends",
            Right.SUPERUSER,
            RemoveSecretBackendArgs.class,
            SecretBackendsFacade::remove)
        .method(
            "UpdateSecretBackends",
            Right.SUPERUSER,
            UpdateSecretBackendArgs.class,
            SecretBackendsFacade::update)
        .build();
  }

  private static Object update(Call call, UpdateSecretBackendArgs request) {
    call.reader().requireSuperuser();
    return Changes.each(request.args(), one -> update(call, one));
  }

  /** The configuration is sealed as a whole, so what changes is laid over what is there. */
  private static void update(Call call, UpdateSecretBackendArg one) {
    var config = new TreeMap<String, String>();
    call.engine()
        .controller()
        .backends()
        .named(one.name())
        .ifPresent(
            present -> config.putAll(SealedFields.of(call.engine()).apply(present.config())));
    var before = Map.copyOf(config);
    config.keySet().removeAll(Changes.list(one.reset()));
    config.putAll(texts(one.config()));
    call.execute(
        new UpdateSecretBackend(
            one.name(),
            Optional.ofNullable(one.nameChange()).filter(name -> !name.isEmpty()),
            config.equals(before) ? Optional.empty() : Optional.of(SealedFields.seal(config)),
            List.copyOf(config.keySet()),
            Optional.ofNullable(one.tokenRotateInterval()).map(nanos -> nanos + "ns")));
  }

  private static Object add(Call call, AddSecretBackendArgs request) {
    call.reader().requireSuperuser();
    return Changes.each(request.args(), one -> add(call, one));
  }

  private static void add(Call call, AddSecretBackendArg one) {
    var config = texts(one.config());
    call.execute(
        new AddSecretBackend(
            one.name(),
            one.backendType(),
            SealedFields.seal(config),
            List.copyOf(config.keySet()),
            Optional.ofNullable(one.tokenRotateInterval()).map(nanos -> nanos + "ns"),
            Optional.of(one.id()).filter(id -> !id.isEmpty())));
  }

  private static Object remove(Call call, RemoveSecretBackendArgs request) {
    call.reader().requireSuperuser();
    return Changes.each(
        request.args(), one -> call.execute(new RemoveSecretBackend(one.name(), one.force())));
  }

  private static Map<String, String> texts(@Nullable Map<String, JsonNode> config) {
    var texts = new TreeMap<String, String>();
    if (config != null) {
      config.forEach(
          (key, value) -> {
            if (!value.isValueNode()) {
              throw Rejected.notValid("config value of \"%s\" not valid".formatted(key));
            }
            texts.put(key, value.asText());
          });
    }
    return texts;
  }
}
