package io.modelstate.domain.model.storage;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.life.EntityLife;
import io.modelstate.domain.model.storage.StorageEvent.StorageAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttached;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttachmentAdded;
import io.modelstate.domain.model.storage.StorageEvent.StorageAttachmentMarkedDying;
import io.modelstate.domain.model.storage.StorageEvent.StorageDetached;
import io.modelstate.domain.model.storage.StorageEvent.StorageMarkedDying;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolCreated;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StoragePoolUpdated;
import io.modelstate.domain.model.storage.StorageEvent.StorageProvisioned;
import io.modelstate.domain.model.storage.StorageEvent.StorageRemoved;
import io.modelstate.domain.model.storage.StorageEvent.StorageStatusSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * The storage of a model.
 *
 * @param byUnit ids of what a unit has, in the order it came; also what it is about to lose
 * @param next the numbers of the next instance, filesystem and volume
 */
public record Storage(
    TreePMap<String, StoragePool> pools,
    TreePMap<String, StorageInstance> byId,
    TreePMap<String, List<String>> byUnit,
    Numbers next) {
  public static final Storage EMPTY =
      new Storage(TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), new Numbers(0, 0, 0));

  /** Each counts through all of a model and is never used again. */
  public record Numbers(int instance, int filesystem, int volume) {
    private Numbers after(StorageAdded e) {
      return new Numbers(
          after(instance, e.storage()),
          after(filesystem, e.filesystem()),
          after(volume, e.volume()));
    }

    private static int after(int next, String id) {
      return id.isEmpty()
          ? next
          : Math.max(next, Integer.parseInt(id.substring(id.lastIndexOf('/') + 1)) + 1);
    }
  }

  /** Of a new model on such a cloud. */
  public static Storage born(String cloudType) {
    var pools = EMPTY.pools;
    for (var pool : StorageProviders.pools(cloudType)) {
      pools = pools.plus(pool.name(), pool);
    }
    return EMPTY.with(pools);
  }

  public Storage evolve(StorageEvent event) {
    return switch (event) {
      case StoragePoolCreated(var pool, var provider, var attributes) ->
          with(pools.plus(pool, new StoragePool(pool, provider, attributes)));
      case StoragePoolUpdated(var pool, var provider, var attributes) ->
          with(pools.plus(pool, new StoragePool(pool, provider, attributes)));
      case StoragePoolRemoved(var pool) -> with(pools.minus(pool));
      case StorageAdded e -> with(StorageInstance.of(e)).counting(e);
      case StorageAttachmentAdded e ->
          with(there(e.storage())
                  .attached(
                      e.unit(),
                      new StorageAttachment(EntityLife.ALIVE, e.location(), e.readOnly(), false)))
              .plus(e.unit(), e.storage());
      case StorageProvisioned e ->
          with(there(e.storage()).provisioned(e.providerId(), e.sizeMib()));
      case StorageAttached e ->
          with(
              there(e.storage())
                  .attached(e.unit(), attachment(e.storage(), e.unit()).at(e.location())));
      case StorageStatusSet e -> with(there(e.storage()).with(e.status()));
      case StorageAttachmentMarkedDying e ->
          with(there(e.storage()).attached(e.unit(), attachment(e.storage(), e.unit()).dying()));
      case StorageDetached e ->
          with(there(e.storage()).detached(e.unit())).minus(e.unit(), e.storage());
      case StorageMarkedDying e -> with(there(e.storage()).dying(e.release()));
      case StorageRemoved e -> without(there(e.storage()));
    };
  }

  public Optional<StorageInstance> at(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Refuses an id that no instance has. */
  public StorageInstance require(String id) {
    return at(id).orElseThrow(() -> Rejected.notFound("storage instance", id));
  }

  /** Ids of the instances that a unit has, in the order they came. */
  public List<String> of(String unit) {
    var ids = byUnit.get(unit);
    return ids == null ? List.of() : ids;
  }

  /** How many a unit has of those that its charm calls so. */
  public int count(String unit, String name) {
    return (int)
        of(unit).stream().filter(id -> id.substring(0, id.lastIndexOf('/')).equals(name)).count();
  }

  /** Whether something is there that outlives machines. */
  public boolean persistent() {
    return byId.values().stream().anyMatch(StorageInstance::detachable);
  }

  private Storage counting(StorageAdded e) {
    return new Storage(pools, byId, byUnit, next.after(e));
  }

  private Storage plus(String unit, String id) {
    var all = new ArrayList<>(of(unit));
    all.add(id);
    return new Storage(pools, byId, byUnit.plus(unit, List.copyOf(all)), next);
  }

  private Storage minus(String unit, String id) {
    var rest = of(unit).stream().filter(other -> !other.equals(id)).toList();
    return new Storage(
        pools, byId, rest.isEmpty() ? byUnit.minus(unit) : byUnit.plus(unit, rest), next);
  }

  private Storage without(StorageInstance instance) {
    var left = new Storage(pools, byId.minus(instance.id()), byUnit, next);
    for (var unit : instance.attachments().keySet()) {
      left = left.minus(unit, instance.id());
    }
    return left;
  }

  private Storage with(TreePMap<String, StoragePool> changed) {
    return new Storage(changed, byId, byUnit, next);
  }

  private Storage with(StorageInstance instance) {
    return new Storage(pools, byId.plus(instance.id(), instance), byUnit, next);
  }

  private StorageInstance there(String id) {
    var instance = byId.get(id);
    if (instance == null) {
      throw new BrokenHistory("no storage " + id);
    }
    return instance;
  }

  private StorageAttachment attachment(String id, String unit) {
    var attachment = there(id).attachments().get(unit);
    if (attachment == null) {
      throw new BrokenHistory("no storage " + id + " at " + unit);
    }
    return attachment;
  }
}
