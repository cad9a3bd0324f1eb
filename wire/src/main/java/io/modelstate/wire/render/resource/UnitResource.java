package io.modelstate.wire.render.resource;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ResourcesWire.Resource;
import io.modelstate.wire.model.ResourcesWire.ResourcesResult;
import io.modelstate.wire.model.ResourcesWire.UnitResources;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.NaturalOrder;
import io.modelstate.wire.text.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A resource that a unit has, next to the one it should have.
 *
 * @param progress bytes that are there of the expected one; -1 when nothing is on its way
 */
record UnitResource(String unit, Resource actual, Resource expected, long progress) {
  static final Comparator<UnitResource> BY_NUMBER =
      Comparator.comparing(UnitResource::unit, NaturalOrder.NAMES)
          .thenComparing(r -> r.expected.name(), NaturalOrder::compareText);

  private static final Comparator<UnitResource> BY_TEXT =
      Comparator.comparing(UnitResource::unit, NaturalOrder::compareText)
          .thenComparing(r -> r.expected.name(), NaturalOrder::compareText);

  /** For each unit all resources of the application, in the order of their texts. */
  static List<UnitResource> all(ResourcesResult result) {
    List<UnitResource> all = new ArrayList<>();
    for (var unit : Wire.list(result.unitResources())) {
      Wire.list(result.resources()).forEach(expected -> all.add(of(unit, expected)));
    }
    all.sort(BY_TEXT);
    return all;
  }

  private static UnitResource of(UnitResources unit, Resource expected) {
    var actual =
        Wire.list(unit.resources()).stream()
            .filter(resource -> resource.name().equals(expected.name()))
            .findFirst();
    return new UnitResource(
        name(unit),
        actual.orElse(Resource.NONE),
        expected,
        Wire.map(unit.downloadProgress()).getOrDefault(expected.name(), -1L));
  }

  static String name(UnitResources unit) {
    return Tags.parse(unit.tag(), TagKind.UNIT).id();
  }

  String expectedRevision() {
    var revision = ResourceNodes.revision(expected);
    return progress < 0 ? revision : "%s (fetching: %s%%)".formatted(revision, percent());
  }

  private String percent() {
    if (expected.size() == 0) {
      return "100";
    }
    return BigDecimal.valueOf(progress)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(expected.size()), 0, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  Node node(Format format) {
    var fields =
        new Fields()
            .text("unitID", unit)
            .put("unit", ResourceNodes.of(actual, format))
            .put("expected", ResourceNodes.of(expected, format))
            .put("progress", Node.whole(progress));
    if (format != Format.JSON) {
      fields
          .put("unitnumber", Node.whole(Long.parseLong(unit.substring(unit.indexOf('/') + 1))))
          .text("revprogress", expectedRevision());
    }
    return fields.end();
  }
}
