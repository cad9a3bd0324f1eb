package io.modelstate.wire.render;

import io.modelstate.domain.name.Names;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ApplicationWire.EndpointRelationData;
import io.modelstate.wire.model.ApplicationWire.RelationData;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResult;
import io.modelstate.wire.model.ApplicationWire.UnitInfoResults;
import io.modelstate.wire.model.ApplicationWire.UnitResult;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code show-unit}: units by name, with the settings of their relations. */
public final class ShowUnit {
  private final Options options;
  private final Format format;

  private ShowUnit(Options options, Format format) {
    this.options = options;
    this.format = format;
  }

  /**
   * Which relations are shown, and what of them. Empty texts leave it at all.
   *
   * @param endpoint only relations of this endpoint, then also those without any settings
   * @param relatedUnit only the settings of this unit
   * @param applicationOnly no settings of units, but all relations
   */
  public record Options(String endpoint, String relatedUnit, boolean applicationOnly) {
    public static final Options NONE = new Options("", "", false);
  }

  /** What is wrong with the names, before anything is asked. */
  public static Optional<Rendered> refused(List<String> names) {
    return Arguments.refused(names, Names::validUnit, "unit");
  }

  /** Any error and nothing is shown. */
  public static Rendered render(UnitInfoResults answer, Options options, Format format) {
    var results = Wire.list(answer.results());
    var tree = format.asTree();
    var errors = Arguments.errors(results.stream().map(UnitInfoResult::error).toList());
    if (!errors.isEmpty()) {
      return Rendered.failed(errors, tree);
    }
    var views = new ShowUnit(options, tree);
    Map<String, Node> units = new LinkedHashMap<>();
    for (var result : results) {
      if (result.result() != null) {
        var name = Tags.parse(result.result().tag(), TagKind.UNIT).id();
        units.put(name, views.entry(name, result.result()));
      }
    }
    return Rendered.tree(Node.map(units), tree);
  }

  private Node entry(String name, UnitResult unit) {
    return new Fields()
        .textIfAny("workload-version", unit.workloadVersion())
        .textIfAny("machine", unit.machine())
        .put(
            "opened-ports",
            unit.openedPorts() == null ? Node.noItems() : Node.texts(unit.openedPorts()))
        .textIfAny("public-address", unit.publicAddress())
        .text("charm", unit.charm())
        .put("leader", Node.bool(unit.leader()))
        .textIfAny("life", unit.life())
        .putIfAny("relation-info", relations(name, unit))
        .textIfAny("provider-id", unit.providerId())
        .textIfAny("address", unit.address())
        .end();
  }

  private Node relations(String unit, UnitResult result) {
    return Node.items(
        result.relationData().stream()
            .filter(this::shown)
            .map(relation -> relation(unit, relation))
            .toList());
  }

  private boolean shown(EndpointRelationData relation) {
    if (!options.endpoint.isEmpty()) {
      return relation.endpoint().equals(options.endpoint);
    }
    return options.applicationOnly
        || !Wire.map(relation.applicationData()).isEmpty()
        || !units(relation).isEmpty();
  }

  private Map<String, RelationData> units(EndpointRelationData relation) {
    if (options.applicationOnly) {
      return Map.of();
    }
    Map<String, RelationData> units = new LinkedHashMap<>(Wire.map(relation.unitRelationData()));
    if (!options.relatedUnit.isEmpty()) {
      units.keySet().retainAll(List.of(options.relatedUnit));
    }
    return units;
  }

  private Node relation(String unit, EndpointRelationData relation) {
    var fields =
        new Fields()
            .put("relation-id", Node.whole(relation.relationId()))
            .text("endpoint", relation.endpoint())
            .putIfAny("cross-model", Node.bool(relation.crossModel()))
            .text("related-endpoint", relation.relatedEndpoint())
            .put("application-data", JsonNodes.map(Wire.map(relation.applicationData())));
    Map<String, Node> related = new LinkedHashMap<>();
    units(relation).forEach((name, data) -> related.put(name, data(data)));
    related.remove(unit);
    local(fields, units(relation).getOrDefault(unit, new RelationData(false, null)));
    return fields.putIfAny("related-units", Node.map(related)).end();
  }

  /** Json has the member also when there is nothing to say. */
  private void local(Fields fields, RelationData data) {
    if (format == Format.JSON || data.inScope() || !Wire.map(data.unitData()).isEmpty()) {
      fields.put("local-unit", data(data));
    }
  }

  private static Node data(RelationData data) {
    return new Fields()
        .put("in-scope", Node.bool(data.inScope()))
        .put("data", data.unitData() == null ? Node.noEntries() : JsonNodes.map(data.unitData()))
        .end();
  }
}
