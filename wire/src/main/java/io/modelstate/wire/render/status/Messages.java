package io.modelstate.wire.render.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.ClientWire.EndpointStatus;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.RelationStatus;
import io.modelstate.wire.model.ClientWire.UnitStatus;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a unit says, and how long it may speak. */
final class Messages {
  private static final int BYTES_MAX = 120;
  private static final int BYTES_KEPT = 117;
  private static final Pattern HOOK = Pattern.compile("running\\s+(\\S*)\\s+hook");
  private static final Pattern ACTION = Pattern.compile("running action\\s+(.*)\\s*");

  private final List<RelationStatus> relations;

  Messages(FullStatus status) {
    this.relations = Wire.list(status.relations());
  }

  static String cut(String message) {
    return Bytes.cut(message, BYTES_MAX, BYTES_KEPT);
  }

  /** The workload's message; {@code withRelation} names the relation a failed hook was about. */
  String workload(String unit, UnitStatus status, boolean withRelation) {
    var message = status.workloadStatus().info();
    return withRelation ? message + relation(unit, status) : message;
  }

  private String relation(String unit, UnitStatus status) {
    if (!status.workloadStatus().status().equals("error")) {
      return "";
    }
    JsonNode id = Wire.map(status.workloadStatus().data()).get("relation-id");
    if (id == null || !id.isNumber()) {
      return "";
    }
    var application = unit.substring(0, Math.max(unit.indexOf('/'), 0));
    return relations.stream()
        .filter(r -> r.id() == id.asInt())
        .findFirst()
        .flatMap(r -> other(r, application))
        .map(endpoint -> " for " + endpoint.application() + ":" + endpoint.name())
        .orElse("");
  }

  private static Optional<EndpointStatus> other(RelationStatus relation, String application) {
    var endpoints = Wire.list(relation.endpoints());
    return endpoints.stream()
        .filter(e -> e.role().equals("peer") || !e.application().equals(application))
        .findFirst();
  }

  /** As a cell: what the agent is doing in front, the agent's own words while it is allocated. */
  String shown(String unit, UnitStatus status, boolean withRelation) {
    var agent = status.agentStatus();
    var message = workload(unit, status, withRelation);
    if (agent.status().equals("allocating") && message.isEmpty()) {
      message = agent.info();
    }
    if (agent.status().equals("executing")) {
      message = doing(agent.info()).map(what -> "(" + what + ") ").orElse("") + message;
    }
    return cut(message);
  }

  private static Optional<String> doing(String info) {
    var hook = HOOK.matcher(info);
    if (hook.matches()) {
      return Optional.of(hook.group(1));
    }
    var action = ACTION.matcher(info);
    return action.matches() ? Optional.of(action.group(1)) : Optional.empty();
  }
}
