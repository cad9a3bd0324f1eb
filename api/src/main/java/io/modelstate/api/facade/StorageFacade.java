package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.facade.CharmForms.StorageForm;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.storage.StorageCommand.AddStorage;
import io.modelstate.domain.model.storage.StorageCommand.AttachStorage;
import io.modelstate.domain.model.storage.StorageCommand.CreateStoragePool;
import io.modelstate.domain.model.storage.StorageCommand.DetachStorage;
import io.modelstate.domain.model.storage.StorageCommand.RemoveStorage;
import io.modelstate.domain.model.storage.StorageCommand.RemoveStoragePool;
import io.modelstate.domain.model.storage.StorageCommand.UpdateStoragePool;
import io.modelstate.domain.model.storage.StorageDirective;
import io.modelstate.projections.view.StorageView;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.Entities;
import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResult;
import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResults;
import io.modelstate.wire.model.StorageWire.FilesystemFilters;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResult;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResults;
import io.modelstate.wire.model.StorageWire.StorageDetailsResult;
import io.modelstate.wire.model.StorageWire.StorageDetailsResults;
import io.modelstate.wire.model.StorageWire.StorageFilters;
import io.modelstate.wire.model.StorageWire.StoragePoolFilter;
import io.modelstate.wire.model.StorageWire.StoragePoolFilters;
import io.modelstate.wire.model.StorageWire.StoragePoolsResult;
import io.modelstate.wire.model.StorageWire.StoragePoolsResults;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResult;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResults;
import io.modelstate.wire.model.StorageWire.VolumeFilters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** Storage: what units have stored, and the pools it comes from. */
final class StorageFacade {
  private StorageFacade() {}

  record Pool(String name, String provider, @Nullable Map<String, JsonNode> attrs) {}

  record Pools(@Nullable List<Pool> pools) {}

  record PoolNames(@Nullable List<PoolName> pools) {}

  record PoolName(String name) {}

  record Adding(@Nullable List<AddingOne> storages) {}

  record AddingOne(String unit, String name, @Nullable StorageForm storage) {}

  record Pairs(@Nullable List<Pair> ids) {}

  record Pair(String storageTag, String unitTag) {}

  record Detaching(@Nullable Pairs ids, boolean force) {}

  record Removing(@Nullable List<RemovingOne> storage) {}

  record RemovingOne(
      String tag, boolean destroyAttachments, boolean destroyStorage, boolean force) {}

  static Facade facade() {
    return Facade.named("Storage", 6, 7)
        .on(MODEL)
        .method("ListStorageDetails", Right.READ, StorageFilters.class, StorageFacade::list)
        .method("StorageDetails", Right.READ, Entities.class, StorageFacade::details)
        .method("ListFilesystems", Right.READ, FilesystemFilters.class, StorageFacade::filesystems)
        .method("ListVolumes", Right.READ, VolumeFilters.class, StorageFacade::volumes)
        .method("ListPools", Right.READ, StoragePoolFilters.class, StorageFacade::pools)
        .method("CreatePool", Right.WRITE, Pools.class, StorageFacade::create)
        .method("UpdatePool", Right.WRITE, Pools.class, StorageFacade::update)
        .method("RemovePool", Right.WRITE, PoolNames.class, StorageFacade::removePools)
        .method("AddToUnit", Right.WRITE, Adding.class, StorageFacade::add)
        .method("Attach", Right.WRITE, Pairs.class, StorageFacade::attach)
        .method("DetachStorage", Right.WRITE, Detaching.class, StorageFacade::detach)
        .method("Remove", Right.WRITE, Removing.class, StorageFacade::remove)
        .build();
  }

  private static Object list(Call call, StorageFilters request) {
    var found = StorageView.details(call.reader(), call.model());
    return new StorageDetailsListResults(
        Changes.list(request.filters()).stream()
            .map(filter -> new StorageDetailsListResult(found, null))
            .toList());
  }

  private static Object details(Call call, Entities request) {
    Blocked.rights(call).requireRead();
    return new StorageDetailsResults(
        Changes.list(request.entities()).stream()
            .map(
                one ->
                    Changes.answer(
                        () ->
                            new StorageDetailsResult(
                                StorageView.details(
                                    call.reader(), call.model(), storage(one.tag())),
                                null),
                        error -> new StorageDetailsResult(null, error)))
            .toList());
  }

  private static Object filesystems(Call call, FilesystemFilters request) {
    var found = StorageView.filesystems(call.reader(), call.model());
    return new FilesystemDetailsListResults(
        Changes.list(request.filters()).stream()
            .map(
                filter ->
                    new FilesystemDetailsListResult(
                        found.stream()
                            .filter(
                                one ->
                                    Changes.list(filter.machines()).isEmpty()
                                        || filter.machines().stream()
                                            .anyMatch(one.machineAttachments()::containsKey))
                            .toList(),
                        null))
            .toList());
  }

  private static Object volumes(Call call, VolumeFilters request) {
    var found = StorageView.volumes(call.reader(), call.model());
    return new VolumeDetailsListResults(
        Changes.list(request.filters()).stream()
            .map(
                filter ->
                    new VolumeDetailsListResult(
                        found.stream()
                            .filter(
                                one ->
                                    Changes.list(filter.machines()).isEmpty()
                                        || filter.machines().stream()
                                            .anyMatch(one.machineAttachments()::containsKey))
                            .toList(),
                        null))
            .toList());
  }

  private static Object pools(Call call, StoragePoolFilters request) {
    Blocked.rights(call).requireRead();
    var filters = Changes.list(request.filters());
    var asked = filters.isEmpty() ? List.of(new StoragePoolFilter(List.of(), List.of())) : filters;
    return new StoragePoolsResults(
        asked.stream()
            .map(
                filter ->
                    Changes.answer(
                        () ->
                            new StoragePoolsResult(
                                StorageView.pools(
                                    call.reader(),
                                    call.model(),
                                    Changes.list(filter.names()),
                                    Changes.list(filter.providers())),
                                null),
                        error -> new StoragePoolsResult(List.of(), error)))
            .toList());
  }

  private static Object create(Call call, Pools request) {
    Blocked.rights(call).requireWrite();
    return Changes.each(
        request.pools(),
        pool ->
            call.execute(
                new CreateStoragePool(
                    call.model(), pool.name(), pool.provider(), attributes(pool))));
  }

  private static Object update(Call call, Pools request) {
    Blocked.rights(call).requireWrite();
    return Changes.each(
        request.pools(),
        pool ->
            call.execute(
                new UpdateStoragePool(
                    call.model(), pool.name(), pool.provider(), attributes(pool))));
  }

  private static TreePMap<String, String> attributes(Pool pool) {
    var all = TreePMap.<String, String>empty();
    for (var entry : ApplicationChanges.map(pool.attrs()).entrySet()) {
      all = all.plus(entry.getKey(), entry.getValue().asText());
    }
    return all;
  }

  private static Object removePools(Call call, PoolNames request) {
    Blocked.rights(call).requireWrite();
    return Changes.each(
        request.pools(), pool -> call.execute(new RemoveStoragePool(call.model(), pool.name())));
  }

  private static Object add(Call call, Adding request) {
    ApplicationChanges.requireWrite(call, Operation.CHANGE);
    return Changes.each(
        request.storages(),
        one -> {
          var asked = one.storage();
          var directive =
              asked == null
                  ? new StorageDirective("", 0, 1)
                  : new StorageDirective(
                      asked.pool(),
                      asked.size() == null ? 0 : asked.size(),
                      asked.count() == null ? 1 : asked.count());
          call.execute(new AddStorage(call.model(), unit(one.unit()), one.name(), directive));
        });
  }

  private static Object attach(Call call, Pairs request) {
    ApplicationChanges.requireWrite(call, Operation.CHANGE);
    return Changes.each(
        request.ids(),
        pair ->
            call.execute(
                new AttachStorage(call.model(), storage(pair.storageTag()), unit(pair.unitTag()))));
  }

  private static Object detach(Call call, Detaching request) {
    ApplicationChanges.requireWrite(call, Operation.CHANGE);
    var ids = request.ids();
    return Changes.each(
        ids == null ? List.of() : ids.ids(),
        pair ->
            call.execute(
                new DetachStorage(
                    call.model(),
                    storage(pair.storageTag()),
                    pair.unitTag().isEmpty() ? Optional.empty() : Optional.of(unit(pair.unitTag())),
                    request.force())));
  }

  private static Object remove(Call call, Removing request) {
    ApplicationChanges.requireWrite(call, Operation.REMOVE);
    return Changes.each(
        request.storage(),
        one ->
            call.execute(
                new RemoveStorage(
                    call.model(),
                    storage(one.tag()),
                    one.destroyAttachments(),
                    !one.destroyStorage(),
                    one.force())));
  }

  private static String storage(String tag) {
    return Tags.parse(tag, TagKind.STORAGE).id();
  }

  private static String unit(String tag) {
    return Tags.parse(tag, TagKind.UNIT).id();
  }
}
