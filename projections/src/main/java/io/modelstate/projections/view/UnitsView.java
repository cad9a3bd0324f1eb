package io.modelstate.projections.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.relation.Relation;
import io.modelstate.domain.model.relation.RelationEnd;
import io.modelstate.domain.model.unit.Unit;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.model.ApplicationWire.EndpointRelationData;
import io.modelstate.wire.model.ApplicationWire.RelationData;
import io.modelstate.wire.model.ApplicationWire.UnitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Single units, as {@code show-unit} asks for them. */
public final class UnitsView {
  private UnitsView() {}

  public static UnitResult info(Reader reader, ModelId id, String name) {
    var model = reader.readable(id);
    var unit = model.units().byName().get(name);
    if (unit == null) {
      throw Rejected.notFound("unit", name);
    }
    var application = model.applications().require(unit.application());
    boolean caas = model.details().caas();
    return new UnitResult(
        new Tag(TagKind.UNIT, name).toString(),
        application.workloadVersion(),
        unit.machine(),
        unit.ports(),
        unit.publicAddress(),
        application.charm().url(),
        application.leader().equals(name),
        unit.life().text(),
        relations(model, unit),
        caas ? name.replace('/', '-') : "",
        unit.privateAddress());
  }

  private static List<EndpointRelationData> relations(ModelState model, Unit unit) {
    var all = new ArrayList<EndpointRelationData>();
    for (var relation : model.relations().of(unit.application())) {
      relation.endOf(unit.application()).ifPresent(end -> all.add(data(relation, end, unit)));
    }
    return all;
  }

  private static EndpointRelationData data(Relation relation, RelationEnd end, Unit unit) {
    return new EndpointRelationData(
        relation.id(),
        end.name(),
        false,
        relation.otherEnd(unit.application()).name(),
        Map.of(),
        units(relation));
  }

  private static Map<String, RelationData> units(Relation relation) {
    var units = new TreeMap<String, RelationData>();
    relation
        .inScope()
        .keySet()
        .forEach(name -> units.put(name, new RelationData(true, texts(relation, name))));
    return units;
  }

  private static Map<String, JsonNode> texts(Relation relation, String unit) {
    var texts = new TreeMap<String, JsonNode>();
    Objects.requireNonNull(relation.inScope().get(unit))
        .forEach((key, value) -> texts.put(key, new TextNode(value)));
    return texts;
  }
}
