package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.ApplicationStatus;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.RelationStatus;
import io.modelstate.wire.model.ClientWire.UnitStatus;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applications and their units in the tree. */
final class ApplicationTree {
  private final FullStatus status;
  private final StatusTimes times;
  private final Messages messages;

  ApplicationTree(FullStatus status, StatusTimes times) {
    this.status = status;
    this.times = times;
    this.messages = new Messages(status);
  }

  Node application(String name, ApplicationStatus application) {
    if (application.err() != null) {
      return new Fields().text("status-error", application.err().message()).end();
    }
    var charm = CharmRef.parse(application.charm());
    var shownCharm = charm.map(c -> c.charmhub() ? c.name() : application.charm()).orElse("");
    var fields = new Fields().text("charm", shownCharm);
    StatusTree.putBase(fields, application.base());
    fields
        .text("charm-origin", charm.map(CharmRef::origin).orElse(""))
        .text("charm-name", charm.map(CharmRef::name).orElse(""))
        .put("charm-rev", Node.whole(charm.map(CharmRef::revision).orElse(0)))
        .textIfAny("charm-channel", application.charmChannel())
        .textIfAny("charm-version", application.charmVersion())
        .textIfAny("charm-profile", application.charmProfile())
        .textIfAny("can-upgrade-to", application.canUpgradeTo())
        .putIfAny("scale", Node.whole(application.scale() == null ? 0 : application.scale()))
        .textIfAny("provider-id", application.providerId())
        .textIfAny("address", application.publicAddress())
        .put("exposed", Node.bool(application.exposed()))
        .textIfAny("life", application.life())
        .put("application-status", StatusTree.status(application.status(), times))
        .putIfAny("relations", relations(name, application))
        .putIfAny("subordinate-to", Node.texts(Wire.list(application.subordinateTo())))
        .putIfAny("units", StatusTree.named(application.units(), this::unit))
        .textIfAny("version", application.workloadVersion())
        .putIfAny("endpoint-bindings", StatusTree.map(application.endpointBindings(), Node::text));
    return fields.end();
  }

  private Node relations(String name, ApplicationStatus application) {
    Map<String, Node> endpoints = new LinkedHashMap<>();
    Wire.map(application.relations())
        .forEach((endpoint, others) -> endpoints.put(endpoint, related(name, endpoint, others)));
    return Node.map(endpoints);
  }

  private Node related(String name, String endpoint, List<String> others) {
    List<Node> relations = new ArrayList<>();
    for (var other : others) {
      var relation =
          Wire.list(status.relations()).stream()
              .filter(r -> joins(r, name, endpoint, other))
              .findFirst();
      relations.add(
          new Fields()
              .text("related-application", other)
              .text("interface", relation.map(RelationStatus::interfaceName).orElse(""))
              .text("scope", relation.map(RelationStatus::scope).orElse(""))
              .end());
    }
    return Node.items(relations);
  }

  private static boolean joins(
      RelationStatus relation, String application, String endpoint, String other) {
    var endpoints = Wire.list(relation.endpoints());
    return endpoints.stream()
            .anyMatch(e -> e.application().equals(application) && e.name().equals(endpoint))
        && endpoints.stream().anyMatch(e -> e.application().equals(other));
  }

  private Node unit(String name, UnitStatus unit) {
    var workload =
        StatusTree.status(unit.workloadStatus(), messages.workload(name, unit, true), times);
    return new Fields()
        .put("workload-status", workload)
        .put("juju-status", StatusTree.status(unit.agentStatus(), times))
        .putIfAny("leader", Node.bool(unit.leader()))
        .textIfAny("upgrading-from", unit.charm())
        .textIfAny("machine", unit.machine())
        .putIfAny("open-ports", Node.texts(Wire.list(unit.openedPorts())))
        .textIfAny("public-address", unit.publicAddress())
        .textIfAny("address", unit.address())
        .textIfAny("provider-id", unit.providerId())
        .putIfAny("subordinates", StatusTree.named(unit.subordinates(), this::unit))
        .end();
  }
}
