package io.modelstate.domain.controller.registry;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.util.Optional;
import org.pcollections.TreePMap;

/** Which models there are; a name is taken once for each owner. */
public record ModelRegistry(
    TreePMap<ModelId, Entry> byId, TreePMap<String, ModelId> byOwnerAndName) {
  public static final ModelRegistry EMPTY = new ModelRegistry(TreePMap.empty(), TreePMap.empty());

  public record Entry(ModelId model, String name, UserName owner) {
    /** {@code owner/name}. */
    public String qualifiedName() {
      return owner + "/" + name;
    }
  }

  public ModelRegistry evolve(RegistryEvent event) {
    return switch (event) {
      case ModelRegistered(var model, var name, var owner) ->
          new ModelRegistry(
              byId.plus(model, new Entry(model, name, owner)),
              byOwnerAndName.plus(key(owner, name), model));
      case ModelUnregistered(var model) -> {
        var entry = byId.get(model);
        if (entry == null) {
          throw new BrokenHistory("unregistered a model that is not there: " + model);
        }
        yield new ModelRegistry(
            byId.minus(model), byOwnerAndName.minus(key(entry.owner(), entry.name())));
      }
    };
  }

  public Optional<ModelId> find(UserName owner, String name) {
    return Optional.ofNullable(byOwnerAndName.get(key(owner, name)));
  }

  private static String key(UserName owner, String name) {
    return owner.key() + "/" + name;
  }
}
