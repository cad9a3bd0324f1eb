package io.modelstate.api.facade;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Watcher;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import io.modelstate.projections.view.EntitiesView;
import io.modelstate.projections.view.EntitiesView.EntityKey;
import io.modelstate.projections.view.Reader;
import io.modelstate.wire.model.WatcherWire.Deltas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells what changed in one model, or in all of them, by comparing what is there now with what was
 * told last: several changes of an entity are one, and what came and went is not told at all.
 */
final class EntityWatcher implements Watcher {
  /** What was told of one model. */
  private record Told(ModelState image, Map<EntityKey, Object> entities) {}

  private final String facade;
  private final Call call;
  private final Function<Reader, Set<ModelId>> models;
  private final Following following;
  private final Map<ModelId, Told> told = new LinkedHashMap<>();

  private EntityWatcher(String facade, Call call, Function<Reader, Set<ModelId>> models) {
    this.facade = facade;
    this.call = call;
    this.models = models;
    this.following = new Following(call.engine(), () -> Rejected.because("watcher was stopped"));
  }

  /** Of the connection's model, as long as its user may read it. */
  static EntityWatcher ofModel(Call call) {
    var model = call.model();
    return new EntityWatcher("AllWatcher", call, reader -> ifReadable(reader, model));
  }

  /** Of all models, as long as its user is a superuser. */
  static EntityWatcher ofAllModels(Call call) {
    return new EntityWatcher("AllModelWatcher", call, EntityWatcher::everything);
  }

  private static Set<ModelId> ifReadable(Reader reader, ModelId model) {
    if (reader.find(model).isEmpty()) {
      return Set.of(); // It is gone, which is the last that is told of it.
    }
    reader.readable(model);
    return Set.of(model);
  }

  private static Set<ModelId> everything(Reader reader) {
    reader.requireSuperuser();
    return reader.controller().registry().byId().keySet();
  }

  @Override
  public String facade() {
    return facade;
  }

  @Override
  public Object next(Runnable parked) {
    return new Deltas(following.first(this::look, parked));
  }

  @Override
  public void stop() {
    following.stop();
  }

  private List<List<Object>> look() {
    var reader = call.reader();
    var now = models.apply(reader);
    var deltas = new ArrayList<List<Object>>();
    for (var gone : new LinkedHashSet<>(told.keySet())) {
      if (!now.contains(gone)) {
        told.remove(gone).entities().forEach((key, entity) -> deltas.add(removed(key, entity)));
      }
    }
    now.forEach(id -> reader.find(id).ifPresent(model -> compare(reader, id, model, deltas)));
    return deltas;
  }

  @SuppressWarnings("ReferenceEquality") // The same image has nothing new, whatever is in it.
  private void compare(Reader reader, ModelId id, ModelState model, List<List<Object>> deltas) {
    var before = told.getOrDefault(id, new Told(ModelState.EMPTY, Map.of()));
    if (before.image() == model) {
      return;
    }
    var entities = EntitiesView.of(id, reader.controllerUuid(), model);
    entities.forEach(
        (key, entity) -> {
          if (!entity.equals(before.entities().get(key))) {
            deltas.add(List.of(key.kind(), "change", entity));
          }
        });
    before
        .entities()
        .forEach(
            (key, entity) -> {
              if (!entities.containsKey(key)) {
                deltas.add(removed(key, entity));
              }
            });
    told.put(id, new Told(model, entities));
  }

  private static List<Object> removed(EntityKey key, Object entity) {
    return List.of(key.kind(), "remove", entity);
  }
}
