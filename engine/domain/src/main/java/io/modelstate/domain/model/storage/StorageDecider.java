package io.modelstate.domain.model.storage;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.storage.StorageCommand.AddStorage;
import io.modelstate.domain.model.storage.StorageCommand.AttachStorage;
import io.modelstate.domain.model.storage.StorageCommand.CreateStoragePool;
import io.modelstate.domain.model.storage.StorageCommand.DetachStorage;
import io.modelstate.domain.model.storage.StorageCommand.ImportFilesystem;
import io.modelstate.domain.model.storage.StorageCommand.RemoveStorage;
import io.modelstate.domain.model.storage.StorageCommand.RemoveStoragePool;
import io.modelstate.domain.model.storage.StorageCommand.UpdateStoragePool;
import io.modelstate.domain.model.storage.StorageEvent.StorageAdded;
import io.modelstate.domain.model.unit.Unit;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of storage. Blocks do not stop changes of pools (blocks.md section 2). */
public final class StorageDecider {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]*[a-z][a-z0-9]*)*");

  private StorageDecider() {}

  public static Decision<ModelEvent> decide(
      ModelState state, StorageCommand command, Context context) {
    ModelRights.of(state, context).requireWrite();
    return switch (command) {
      case CreateStoragePool c -> PoolRules.create(state, c);
      case UpdateStoragePool c -> PoolRules.update(state, c);
      case RemoveStoragePool c -> PoolRules.remove(state, c);
      case AddStorage c -> add(state, c, context);
      case AttachStorage c -> attach(state, c, context);
      case DetachStorage c -> detach(state, c, context);
      case RemoveStorage c -> remove(state, c, context);
      case ImportFilesystem c -> importFilesystem(state, c, context);
    };
  }

  private static Decision<ModelEvent> add(ModelState state, AddStorage c, Context context) {
    state.blocks().refuse(Operation.CHANGE);
    var unit = requireUnit(state, c.unit());
    var changes = new Changes(state);
    try {
      var ids = added(changes, unit, c, context);
      return Decision.of(changes.events()).created(String.join(" ", ids));
    } catch (Rejected e) {
      throw e.prefixed("adding %s storage to %s: ".formatted(quote(c.storage()), c.unit()));
    }
  }

  private static List<String> added(Changes changes, Unit unit, AddStorage c, Context context) {
    var state = changes.state();
    if (!unit.life().alive()) {
      throw Rejected.because("unit is not found or not alive");
    }
    var application = state.applications().require(unit.application());
    var metadata = charm(state, unit);
    var storage = metadata.storage().get(c.storage());
    if (storage == null) {
      throw Rejected.notFound("charm storage", c.storage());
    }
    var stored = application.wanted().storage().get(c.storage());
    var asked = c.directive();
    var supplied =
        stored == null
            ? asked
            : new StorageDirective(
                asked.pool().isEmpty() ? stored.pool() : asked.pool(),
                asked.sizeMib() == 0 ? stored.sizeMib() : asked.sizeMib(),
                asked.count());
    var whole =
        supplied.pool().isEmpty() || supplied.sizeMib() == 0
            ? StorageRules.withDefaults(storage, supplied, state)
            : supplied;
    if (whole.count() == 0) {
      throw Rejected.notValid("adding storage where instance count is 0 not valid");
    }
    int current = state.storage().count(unit.name(), c.storage());
    StorageRules.refuseChange(storage, current, whole.count());
    StorageRules.refuseUnfit(
        metadata,
        c.storage(),
        new StorageDirective(whole.pool(), whole.sizeMib(), whole.count() + current),
        state);
    return new NewStorage(changes, context.now())
        .add(unit, c.storage(), storage, whole, whole.count(), true);
  }

  private static Decision<ModelEvent> attach(ModelState state, AttachStorage c, Context context) {
    state.blocks().refuse(Operation.CHANGE);
    try {
      var instance = state.storage().require(c.storage());
      var unit = requireUnit(state, c.unit());
      if (!unit.life().alive()) {
        throw Rejected.because("unit not alive");
      }
      var changes = new Changes(state);
      new NewStorage(changes, context.now()).attach(unit, instance, charm(state, unit));
      return Decision.of(changes.events());
    } catch (Rejected e) {
      throw e.prefixed("cannot attach storage %s to unit %s: ".formatted(c.storage(), c.unit()));
    }
  }

  private static Decision<ModelEvent> detach(ModelState state, DetachStorage c, Context context) {
    state.blocks().refuse(Operation.CHANGE);
    var changes = new Changes(state);
    if (c.unit().isPresent()) {
      detach(changes, c, c.unit().get(), context);
    } else {
      for (var entry : state.storage().require(c.storage()).attachments().entrySet()) {
        if (entry.getValue().life().alive()) {
          detach(changes, c, entry.getKey(), context);
        }
      }
    }
    return Decision.of(changes.events());
  }

  private static void detach(Changes changes, DetachStorage c, String unitName, Context context) {
    var at = c.storage() + ":" + unitName;
    var prefix = "cannot destroy storage attachment %s: ".formatted(at);
    var instance = changes.state().storage().at(c.storage());
    var attachment = instance.map(there -> there.attachments().get(unitName));
    if (instance.isEmpty() || attachment.isEmpty()) {
      throw new Rejected(
          Rejected.Code.NOT_FOUND, "%sstorage attachment %s not found".formatted(prefix, at));
    }
    if (attachment.get().life() != EntityLife.ALIVE && !c.force()) {
      return;
    }
    if (!c.force()) {
      refuseNeeded(changes.state(), instance.get(), prefix);
    }
    new StorageRemoval(changes, c.force(), context.now()).detach(c.storage(), unitName);
  }

  /** Refuses to take from its owner what that owner's charm cannot do without. */
  private static void refuseNeeded(ModelState state, StorageInstance instance, String prefix) {
    var owner = state.units().byName().get(instance.owner());
    if (owner == null || !owner.life().alive()) {
      return;
    }
    var storage = charm(state, owner).storage().get(instance.name());
    if (storage == null) {
      return;
    }
    try {
      StorageRules.refuseChange(storage, state.storage().count(owner.name(), instance.name()), -1);
    } catch (Rejected e) {
      throw e.prefixed(prefix);
    }
  }

  private static Decision<ModelEvent> remove(ModelState state, RemoveStorage c, Context context) {
    state.blocks().refuse(Operation.REMOVE);
    var prefix =
        "cannot %s storage %s: ".formatted(c.release() ? "release" : "destroy", quote(c.storage()));
    var instance = state.storage().at(c.storage());
    if (instance.isEmpty()) {
      throw Rejected.notFound("storage instance", c.storage()).prefixed(prefix);
    }
    if (!instance.get().life().alive() && !c.force()) {
      return Decision.nothing();
    }
    if (!instance.get().attachments().isEmpty()) {
      refuseAttached(state, instance.get(), c, prefix);
    }
    var changes = new Changes(state);
    new StorageRemoval(changes, c.force(), context.now()).instance(c.storage(), c.release());
    return Decision.of(changes.events());
  }

  private static void refuseAttached(
      ModelState state, StorageInstance instance, RemoveStorage c, String prefix) {
    if (!c.destroyAttachments()) {
      throw new Rejected(Rejected.Code.STORAGE_ATTACHED, prefix + "storage is attached");
    }
    refuseNeeded(state, instance, prefix);
    var provider = PoolRules.provider(state, instance.pool());
    if (c.release() && !provider.releasable()) {
      throw Rejected.because(
          prefix
              + "storage provider %s does not support releasing storage"
                  .formatted(quote(provider.type())));
    }
  }

  private static Decision<ModelEvent> importFilesystem(
      ModelState state, ImportFilesystem c, Context context) {
    state.blocks().refuse(Operation.CHANGE);
    if (!PoolRules.validName(c.pool())) {
      throw Rejected.notValid("pool name %s not valid".formatted(quote(c.pool())));
    }
    var provider = PoolRules.provider(state, c.pool());
    if (!provider.imports()) {
      throw new Rejected(
          Rejected.Code.NOT_SUPPORTED,
          "importing %s with storage provider %s not supported"
              .formatted(
                  provider.kind() == Kind.BLOCK ? "volume" : "filesystem", quote(provider.type())));
    }
    try {
      refuseImport(state, c, provider);
    } catch (Rejected e) {
      throw e.prefixed("cannot add existing filesystem: ");
    }
    var next = state.storage().next();
    var id = c.storage() + "/" + next.instance();
    return Decision.<ModelEvent>of(
            new StorageAdded(
                id,
                Kind.FILESYSTEM,
                c.pool(),
                c.sizeMib(),
                "",
                Integer.toString(next.filesystem()),
                provider.kind() == Kind.BLOCK ? Integer.toString(next.volume()) : "",
                c.providerId(),
                Status.of("detached", context.now())))
        .created(id);
  }

  private static void refuseImport(ModelState state, ImportFilesystem c, StorageProvider provider) {
    if (!NAME.matcher(c.storage()).matches()) {
      throw Rejected.notValid("storage name %s not valid".formatted(quote(c.storage())));
    }
    boolean volume = provider.kind() == Kind.BLOCK;
    if (c.providerId().isEmpty()) {
      throw Rejected.notValid(
          "empty %s ID not valid".formatted(volume ? "backing volume" : "filesystem"));
    }
    for (var instance : state.storage().byId().values()) {
      if (instance.providerId().equals(c.providerId())) {
        throw Rejected.because(
            "%s with provider-id %s exists, id: %s"
                .formatted(
                    volume ? "volume" : "filesystem",
                    quote(c.providerId()),
                    quote(volume ? instance.volume() : instance.filesystem())));
      }
    }
  }

  private static Unit requireUnit(ModelState state, String name) {
    var unit = state.units().byName().get(name);
    if (unit == null) {
      throw Rejected.notFound("unit", name);
    }
    return unit;
  }

  private static CharmMetadata charm(ModelState state, Unit unit) {
    var url = state.applications().require(unit.application()).charm().url();
    return state.charms().at(url).orElseThrow(() -> Rejected.notFound("charm", url));
  }
}
