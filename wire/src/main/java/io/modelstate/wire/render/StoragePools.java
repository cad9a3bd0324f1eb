package io.modelstate.wire.render;

import io.modelstate.wire.model.StorageWire.StoragePool;
import io.modelstate.wire.model.StorageWire.StoragePoolsResult;
import io.modelstate.wire.model.StorageWire.StoragePoolsResults;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code storage-pools}: where storage comes from, by name. */
public final class StoragePools {
  private StoragePools() {}

  public static Rendered render(StoragePoolsResults answer, Format format) {
    var errors =
        Arguments.errors(answer.results().stream().map(StoragePoolsResult::error).toList());
    if (!errors.isEmpty()) {
      return Rendered.failed(errors, format);
    }
    Map<String, StoragePool> pools = new TreeMap<>();
    answer.results().forEach(r -> r.storagePools().forEach(pool -> pools.put(pool.name(), pool)));
    if (pools.isEmpty()) {
      return Rendered.notice("No storage pools to display.");
    }
    return format == Format.TEXT ? Rendered.ok(table(pools)) : Rendered.tree(tree(pools), format);
  }

  private static String table(Map<String, StoragePool> pools) {
    var table = Table.plain().row("Name", "Provider", "Attributes");
    pools.forEach((name, pool) -> table.row(name, pool.provider(), attributes(pool)));
    return table.toString();
  }

  private static String attributes(StoragePool pool) {
    return new TreeMap<>(Wire.map(pool.attrs()))
        .entrySet().stream()
            .map(attr -> attr.getKey() + "=" + JsonNodes.bare(attr.getValue()))
            .collect(Collectors.joining(" "));
  }

  private static Node tree(Map<String, StoragePool> pools) {
    Map<String, Node> entries = new TreeMap<>();
    pools.forEach((name, pool) -> entries.put(name, entry(pool)));
    return Node.map(entries);
  }

  private static Node entry(StoragePool pool) {
    return new Fields()
        .text("provider", pool.provider())
        .putIfAny("attrs", JsonNodes.map(Wire.map(pool.attrs())))
        .end();
  }
}
