package io.modelstate.domain.controller.registry;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.Image;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.controller.registry.RegistryCommand.DestroyModel;
import io.modelstate.domain.controller.registry.RegistryCommand.RemoveBlocks;
import io.modelstate.domain.controller.registry.RegistryCommand.RemoveModel;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelRegistered;
import io.modelstate.domain.controller.registry.RegistryEvent.ModelUnregistered;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessSet;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockEvent.CommandEnabled;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.model.life.LifeEvent.ModelMarkedDying;
import io.modelstate.domain.model.life.LifeEvent.ModelRemoved;
import io.modelstate.domain.model.removal.Removal;
import io.modelstate.domain.model.storage.PoolRules;
import io.modelstate.domain.model.storage.StorageRemoval;
import io.modelstate.domain.name.ModelId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of adding and destroying models (identity.md 2, destroy.md 3, blocks.md 1). */
public final class RegistryDecider {
  private RegistryDecider() {}

  public static Decision<ControllerEvent> decide(
      ControllerState state, RegistryCommand command, Context context) {
    return switch (command) {
      case AddModel c -> add(state, c, context);
      case DestroyModel c -> destroy(state, c, context);
      case RemoveModel c -> remove(state, c, context);
      case RemoveBlocks _ -> removeBlocks(state, context);
    };
  }

  private static Decision<ControllerEvent> add(ControllerState state, AddModel c, Context context) {
    var plan = NewModel.plan(state, c, context);
    var model = plan.model();
    var events =
        List.<ModelEvent>of(
            plan.added(state, context), new ModelAccessSet(plan.owner(), ModelAccess.ADMIN));
    return Decision.<ControllerEvent>of(new ModelRegistered(model, c.name(), plan.owner()))
        .and(new OtherStream(model, -1, events))
        .warning(plan.warnings())
        .created(model.uuid());
  }

  /**
   * An empty model goes at once: dying, removed and its name free in one commit. A model with
   * contents goes dying; what is in it has to go first.
   */
  private static Decision<ControllerEvent> destroy(
      ControllerState state, DestroyModel c, Context context) {
    var image = find(state, c.model(), context);
    var model = image.state();
    ModelRights.of(model, context).requireAdmin();
    model.blocks().refuse(Operation.DESTROY);
    if (model.details().life() == Life.ALIVE || c.force()) {
      refuseStorage(model, c);
    }
    refuseHosting(state, c.model(), model, context);
    if (model.details().life() == Life.DYING && !c.force()) {
      return Decision.nothing();
    }
    var changes = new Changes(model);
    if (model.details().life() != Life.DYING) {
      changes.add(new ModelMarkedDying(context.now()));
    }
    boolean destroy = c.destroyStorage().orElse(false);
    new Removal(changes, c.force(), destroy, context.now()).everything();
    if (c.destroyStorage().isPresent()) {
      new StorageRemoval(changes, c.force(), context.now()).everything(!destroy);
    }
    if (changes.state().contents().empty()) {
      changes.add(new ModelRemoved(context.now()));
      return Decision.<ControllerEvent>of(new ModelUnregistered(c.model()))
          .and(new OtherStream(c.model(), image.sequence(), changes.events()));
    }
    return changes.events().isEmpty()
        ? Decision.nothing()
        : Decision.<ControllerEvent>nothing()
            .and(new OtherStream(c.model(), image.sequence(), changes.events()));
  }

  private static Decision<ControllerEvent> remove(
      ControllerState state, RemoveModel c, Context context) {
    var image = find(state, c.model(), context);
    ModelRights.of(image.state(), context).requireAdmin();
    if (image.state().details().life() != Life.DYING) {
      throw Rejected.because("can't remove model: model still alive");
    }
    if (!image.state().contents().empty()) {
      throw Rejected.because(
          "model not empty, found " + String.join(", ", leftovers(image.state())));
    }
    return Decision.<ControllerEvent>of(new ModelUnregistered(c.model()))
        .and(
            new OtherStream(
                c.model(), image.sequence(), List.<ModelEvent>of(new ModelRemoved(context.now()))));
  }

  private static Decision<ControllerEvent> removeBlocks(ControllerState state, Context context) {
    state.users().requireSuperuser(context.actor());
    var decision = Decision.<ControllerEvent>nothing();
    for (var id : state.registry().byId().keySet()) {
      var image = find(state, id, context);
      var enabled =
          image.state().blocks().inOrder().stream()
              .<ModelEvent>map(block -> new CommandEnabled(block.type()))
              .toList();
      if (!enabled.isEmpty()) {
        decision = decision.and(new OtherStream(id, image.sequence(), enabled));
      }
    }
    return decision;
  }

  private static Image<ModelState> find(ControllerState state, ModelId id, Context context) {
    if (!state.registry().byId().containsKey(id)) {
      throw Rejected.notFound("model", id.uuid());
    }
    return context.images().model(id).orElseThrow(() -> Rejected.notFound("model", id.uuid()));
  }

  private static void refuseHosting(
      ControllerState state, ModelId id, ModelState model, Context context) {
    if (!model.details().controller()) {
      return;
    }
    long others =
        state.registry().byId().keySet().stream()
            .filter(other -> !other.equals(id))
            .flatMap(other -> context.images().model(other).stream())
            .filter(image -> holdsItsController(image.state()))
            .count();
    if (others > 0) {
      throw new Rejected(
          Rejected.Code.HAS_HOSTED_MODELS,
          "initiating destroy model operation: failed to destroy model: hosting %d other model%s"
              .formatted(others, others == 1 ? "" : "s"));
    }
    throw new Rejected(
        Rejected.Code.NOT_SUPPORTED,
        "the controller model goes with its controller: stop the controller and remove its data"
            + " folder instead");
  }

  /** What can outlive its machine is not lost by accident. */
  private static void refuseStorage(ModelState model, DestroyModel c) {
    if (c.destroyStorage().isEmpty() && model.storage().persistent()) {
      throw new Rejected(
          Rejected.Code.HAS_PERSISTENT_STORAGE,
          "initiating destroy model operation: failed to destroy model:"
              + " model contains persistent storage");
    }
    if (c.destroyStorage().isPresent() && !c.destroyStorage().get() && !c.force()) {
      refuseUnreleasable(model);
    }
  }

  private static void refuseUnreleasable(ModelState model) {
    for (var instance : model.storage().byId().values()) {
      var provider = PoolRules.provider(model, instance.pool());
      if (instance.detachable() && !provider.releasable()) {
        throw Rejected.because(
            "initiating destroy model operation: failed to destroy model:"
                + " storage provider \"%s\" does not support releasing storage"
                    .formatted(provider.type()));
      }
    }
  }

  private static boolean holdsItsController(ModelState model) {
    return model.details().life() == Life.DYING || !model.contents().empty();
  }

  private static List<String> leftovers(ModelState model) {
    var storage = model.storage().byId().values();
    return Stream.of(
            counted(model.machines().byId().size(), "machine"),
            counted(model.applications().byName().size(), "application"),
            counted(storage.stream().filter(s -> !s.volume().isEmpty()).count(), "volume"),
            counted(storage.stream().filter(s -> !s.filesystem().isEmpty()).count(), "filesystem"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> counted(long count, String kind) {
    return count == 0
        ? Optional.empty()
        : Optional.of("%d %s%s".formatted(count, kind, count == 1 ? "" : "s"));
  }
}
