package io.modelstate.cli.unit;

import io.modelstate.cli.session.ModelRef;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.StorageWire.StorageDetails;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What goes with units: storage that is removed with them, or stays without them. */
public final class Companions {
  private final FullStatus status;
  private final boolean destroyStorage;

  private Companions(FullStatus status, boolean destroyStorage) {
    this.status = status;
    this.destroyStorage = destroyStorage;
  }

  public static Companions of(ModelRef model, boolean destroyStorage) {
    return new Companions(model.read("/status?storage=true", FullStatus.class), destroyStorage);
  }

  /** The units of an application, as Juju orders them. */
  public List<String> unitsOf(String application) {
    var found = map(status.applications()).get(application);
    return found == null
        ? List.of()
        : map(found.units()).keySet().stream()
            .sorted(Comparator.comparingInt(Companions::number))
            .toList();
  }

  /** The units on a machine, its containers left aside. */
  public List<String> unitsOn(String machine) {
    return map(status.applications()).values().stream()
        .flatMap(application -> map(application.units()).entrySet().stream())
        .filter(unit -> machine.equals(unit.getValue().machine()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** A line for each unit. */
  public static String goingUnits(List<String> units) {
    return units.stream().map("- will remove unit %s\n"::formatted).collect(Collectors.joining());
  }

  /** A line for each instance of storage that has to do with one of the units. */
  public String storageOf(List<String> units) {
    var gone = new StringBuilder();
    var kept = new StringBuilder();
    for (var storage : status.storage()) {
      var id = Tags.parse(storage.storageTag(), TagKind.STORAGE).id();
      if (attached(storage, units)) {
        boolean goes = destroyStorage || !storage.persistent();
        (goes ? gone : kept)
            .append("- will %s storage %s\n".formatted(goes ? "remove" : "detach", id));
      }
    }
    return gone.append(kept).toString();
  }

  private static boolean attached(StorageDetails storage, List<String> units) {
    return map(storage.attachments()).values().stream()
        .anyMatch(one -> units.contains(Tags.parse(one.unitTag(), TagKind.UNIT).id()));
  }

  private static int number(String unit) {
    return Integer.parseInt(unit.substring(unit.indexOf('/') + 1));
  }

  private static <V> Map<String, V> map(@Nullable Map<String, V> given) {
    return given == null ? Map.of() : given;
  }
}
