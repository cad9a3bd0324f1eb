package io.modelstate.domain.model.storage;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.storage.StorageCommand.CreateStoragePool;
import io.modelstate.domain.model.storage.StorageCommand.RemoveStoragePool;
import io.modelstate.domain.model.storage.StorageCommand.UpdateStoragePool;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolCreated;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolUpdated;
import java.util.List;
import java.util.regex.Pattern;
import org.pcollections.TreePMap;

/** The rules of storage pools. */
public final class PoolRules {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z]+[-?a-zA-Z0-9]*");

  private PoolRules() {}

  public static boolean validName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The provider behind a pool, or the provider of that very name. */
  public static StorageProvider provider(ModelState state, String pool) {
    var cloud = state.details().placement().cloudType();
    var there = state.storage().pools().get(pool);
    return StorageProviders.find(cloud, there == null ? pool : there.provider())
        .orElseThrow(() -> Rejected.notFound("pool", pool));
  }

  /** The types that a model has beside its pools; each can be named like a pool. */
  public static List<String> providers(ModelState state) {
    return StorageProviders.of(state.details().placement().cloudType()).stream()
        .map(StorageProvider::type)
        .toList();
  }

  static Decision<ModelEvent> create(ModelState state, CreateStoragePool c) {
    if (c.pool().isEmpty()) {
      throw Rejected.because("pool name is missing");
    }
    if (c.provider().isEmpty()) {
      throw Rejected.because("provider type is missing");
    }
    check(state, c.provider(), c.attributes());
    if (state.storage().pools().containsKey(c.pool())) {
      throw Rejected.because(
          "creating pool %s: cannot overwrite existing settings".formatted(quote(c.pool())));
    }
    return Decision.of(new StoragePoolCreated(c.pool(), c.provider(), c.attributes()));
  }

  static Decision<ModelEvent> update(ModelState state, UpdateStoragePool c) {
    if (c.pool().isEmpty()) {
      throw Rejected.because("pool name is missing");
    }
    var there = state.storage().pools().get(c.pool());
    if (there == null && c.provider().isEmpty()) {
      throw Rejected.notFound("pool", c.pool());
    }
    var provider = there != null && c.provider().isEmpty() ? there.provider() : c.provider();
    check(state, provider, c.attributes());
    if (there == null) {
      throw new Rejected(
          Rejected.Code.NOT_FOUND,
          "settings %s: settings not found".formatted(quote("pool#" + c.pool())));
    }
    return there.provider().equals(provider) && there.attributes().equals(c.attributes())
        ? Decision.nothing()
        : Decision.of(new StoragePoolUpdated(c.pool(), provider, c.attributes()));
  }

  static Decision<ModelEvent> remove(ModelState state, RemoveStoragePool c) {
    if (inUse(state, c.pool())) {
      throw Rejected.because("storage pool %s in use".formatted(quote(c.pool())));
    }
    if (!state.storage().pools().containsKey(c.pool())) {
      throw Rejected.notFound("storage pool", c.pool());
    }
    return Decision.of(new StoragePoolRemoved(c.pool()));
  }

  private static boolean inUse(ModelState state, String pool) {
    boolean operators =
        state.details().caas()
            && state.config().get("operator-storage") instanceof ConfigValue.Text(var configured)
            && configured.equals(pool);
    return operators
        ? !state.applications().byName().isEmpty()
        : state.storage().byId().values().stream()
            .anyMatch(instance -> instance.pool().equals(pool));
  }

  private static void check(
      ModelState state, String provider, TreePMap<String, String> attributes) {
    StorageProviders.require(state.details().placement().cloudType(), provider);
    try {
      PoolAttributes.check(provider, attributes);
    } catch (Rejected e) {
      throw e.prefixed("validating storage provider config: ");
    }
  }
}
