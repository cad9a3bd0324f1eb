package io.modelstate.domain.model.storage;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.Status;
import io.modelstate.domain.model.Changes;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmStorage;
import io.modelstate.domain.model.charm.CharmStorage.Kind;
import io.modelstate.domain.model.storage.StorageEvent.StorageAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttachmentAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageStatusSet;
import io.modelstate.domain.model.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.pcollections.TreePMap;

/** Gives units their storage as part of a decision. */
public final class NewStorage {
  private static final String FOLDER = "/var/lib/juju/storage";

  private final Changes changes;
  private final Instant now;

  public NewStorage(Changes changes, Instant now) {
    this.changes = changes;
    this.now = now;
  }

  /**
   * All that a new unit has, where {@code existing} storage takes the place of new.
   *
   * @param directives whole ones, as {@link StorageRules#directives} gives
   */
  public void forUnit(
      String unitName,
      CharmMetadata metadata,
      TreePMap<String, StorageDirective> directives,
      List<String> existing) {
    var unit = Objects.requireNonNull(state().units().byName().get(unitName));
    var replaced = new HashMap<String, Integer>();
    for (var id : existing) {
      replaced.merge(id.substring(0, Math.max(0, id.lastIndexOf('/'))), 1, Integer::sum);
    }
    for (var entry : directives.entrySet()) {
      var storage = metadata.storage().get(entry.getKey());
      if (storage != null && !storage.shared()) {
        int count = entry.getValue().count() - replaced.getOrDefault(entry.getKey(), 0);
        add(unit, entry.getKey(), storage, entry.getValue(), count, started(unit));
      }
    }
    for (var id : existing) {
      attachExisting(unit, id, metadata);
    }
  }

  private void attachExisting(Unit unit, String id, CharmMetadata metadata) {
    if (state().storage().at(id).isEmpty()) {
      throw Rejected.notFound("storage instance", id)
          .prefixed("attaching storage %s: ".formatted(id));
    }
    attach(unit, state().storage().require(id), metadata);
  }

  /**
   * For a unit whose charm has changed: all that is asked for of storage the charm did not have,
   * and of the other up to what it cannot do without.
   */
  public void fill(
      Unit unit,
      CharmMetadata from,
      CharmMetadata to,
      TreePMap<String, StorageDirective> directives) {
    for (var entry : directives.entrySet()) {
      var storage = to.storage().get(entry.getKey());
      if (storage != null) {
        boolean known = from.storage().containsKey(entry.getKey());
        int least = known ? storage.countMin() : entry.getValue().count();
        int missing = least - state().storage().count(unit.name(), entry.getKey());
        add(unit, entry.getKey(), storage, entry.getValue(), missing, true);
      }
    }
  }

  /** So many instances; their ids. */
  List<String> add(
      Unit unit,
      String name,
      CharmStorage storage,
      StorageDirective directive,
      int count,
      boolean later) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      ids.add(one(unit, name, storage, directive, later));
    }
    return ids;
  }

  private String one(
      Unit unit, String name, CharmStorage storage, StorageDirective directive, boolean later) {
    var provider = PoolRules.provider(state(), directive.pool());
    refuseMachine(unit, provider, later);
    var next = state().storage().next();
    var id = name + "/" + next.instance();
    var host = host(unit);
    var scope = provider.machineScoped() ? host + "/" : "";
    boolean mounted = storage.kind() == Kind.FILESYSTEM;
    changes.add(
        new StorageAdded(
            id,
            storage.kind(),
            directive.pool(),
            directive.sizeMib(),
            provider.detachable() ? "" : host,
            mounted ? scope + next.filesystem() : "",
            provider.kind() == Kind.BLOCK ? scope + next.volume() : "",
            "",
            Status.of("pending", now)));
    changes.add(
        new StorageAttachmentAdded(id, unit.name(), location(storage, id), storage.readOnly()));
    return id;
  }

  /** Refuses what cannot be at this unit. */
  void attach(Unit unit, StorageInstance instance, CharmMetadata metadata) {
    if (!instance.life().alive()) {
      throw Rejected.because("storage not alive");
    }
    if (instance.owner().equals(unit.name())) {
      return;
    }
    if (!instance.owner().isEmpty()) {
      throw Rejected.because(
          "cannot attach storage owned by unit %s to unit %s"
              .formatted(instance.owner(), unit.name()));
    }
    var storage = metadata.storage().get(instance.name());
    if (storage == null) {
      throw Rejected.because(
          "charm %s has no storage called %s".formatted(metadata.name(), instance.name()));
    }
    if (!instance.attachments().isEmpty()) {
      throw Rejected.because(
          "%s is attached to %s"
              .formatted(kept(instance), host(instance.attachments().firstKey())));
    }
    refuseMachine(unit, PoolRules.provider(state(), instance.pool()), true);
    refuseElsewhere(unit, instance);
    StorageRules.refuseChange(storage, state().storage().count(unit.name(), instance.name()), 1);
    changes.add(
        new StorageAttachmentAdded(
            instance.id(), unit.name(), location(storage, instance.id()), storage.readOnly()));
    if (instance.provisioned()) {
      changes.add(new StorageStatusSet(instance.id(), Status.of("attaching", now)));
    }
  }

  private static String kept(StorageInstance instance) {
    return instance.filesystem().isEmpty()
        ? "volume " + instance.volume()
        : "filesystem " + instance.filesystem();
  }

  private void refuseElsewhere(Unit unit, StorageInstance instance) {
    if (!instance.detachable() && !instance.host().equals(host(unit))) {
      throw Rejected.because(
          "storage is non-detachable (bound to %s%s)"
              .formatted(state().details().caas() ? "unit " : "machine ", instance.host()));
    }
  }

  private void refuseMachine(Unit unit, StorageProvider provider, boolean later) {
    var machine = state().machines().byId().get(unit.machine());
    if (machine == null) {
      return;
    }
    if (machine.container() && !provider.allowedInContainers()) {
      throw new Rejected(
          Rejected.Code.NOT_SUPPORTED,
          "adding storage of type %s to lxd container not supported"
              .formatted(quote(provider.type())));
    }
    if (later && !provider.dynamic()) {
      throw new Rejected(
          Rejected.Code.NOT_SUPPORTED,
          "%s storage provider does not support dynamic storage".formatted(quote(provider.type())));
    }
  }

  /** Whether the unit is on a machine that the cloud has made already. */
  private boolean started(Unit unit) {
    var machine = state().machines().byId().get(unit.machine());
    return machine != null && !machine.instance().isEmpty();
  }

  private static String host(Unit unit) {
    return unit.machine().isEmpty() ? unit.name() : unit.machine();
  }

  private String host(String unitName) {
    var unit = state().units().byName().get(unitName);
    return unit == null || unit.machine().isEmpty()
        ? "unit " + unitName
        : "machine " + unit.machine();
  }

  private static String location(CharmStorage storage, String id) {
    if (storage.kind() == Kind.BLOCK) {
      return "";
    }
    if (storage.location().startsWith(FOLDER)) {
      throw Rejected.because(
          "getting filesystem mount point for storage %s: invalid location %s: must not fall within %s"
              .formatted(
                  id.substring(0, id.lastIndexOf('/')), quote(storage.location()), quote(FOLDER)));
    }
    if (!storage.location().isEmpty() && storage.countMax() == 1) {
      return storage.location();
    }
    var folder = storage.location().isEmpty() ? FOLDER : storage.location();
    return (folder.endsWith("/") ? folder : folder + "/") + id;
  }

  private ModelState state() {
    return changes.state();
  }
}
