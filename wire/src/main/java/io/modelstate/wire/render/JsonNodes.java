package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.text.GoNumber;
import io.modelstate.wire.text.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Free values of the wire. All numbers are floating point, as in Juju's client. */
public final class JsonNodes {
  private JsonNodes() {}

  static Node node(@Nullable JsonNode json) {
    if (json == null || json.isNull() || json.isMissingNode()) {
      return Node.nothing();
    }
    if (json.isTextual()) {
      return Node.text(json.textValue());
    }
    if (json.isBoolean()) {
      return Node.bool(json.booleanValue());
    }
    if (json.isNumber()) {
      return new Node.Decimal(json.doubleValue());
    }
    return json.isArray() ? items(json) : Node.map(entries(json));
  }

  private static Node items(JsonNode json) {
    List<Node> items = new ArrayList<>();
    json.forEach(item -> items.add(node(item)));
    return Node.items(items);
  }

  private static Map<String, Node> entries(JsonNode json) {
    Map<String, Node> entries = new TreeMap<>();
    json.properties().forEach(e -> entries.put(e.getKey(), node(e.getValue())));
    return entries;
  }

  public static Node map(Map<String, JsonNode> values) {
    Map<String, Node> entries = new TreeMap<>();
    values.forEach((key, value) -> entries.put(key, node(value)));
    return Node.map(entries);
  }

  /** As Go's {@code %v} prints it. */
  static String bare(@Nullable JsonNode json) {
    if (json == null || json.isNull()) {
      return "<nil>";
    }
    if (json.isNumber()) {
      return GoNumber.general(json.doubleValue());
    }
    if (json.isArray()) {
      List<String> items = new ArrayList<>();
      json.forEach(item -> items.add(bare(item)));
      return "[" + String.join(" ", items) + "]";
    }
    if (json.isObject()) {
      List<String> entries = new ArrayList<>();
      json.properties().forEach(e -> entries.add(e.getKey() + ":" + bare(e.getValue())));
      Collections.sort(entries);
      return "map[" + String.join(" ", entries) + "]";
    }
    return json.asText();
  }
}
