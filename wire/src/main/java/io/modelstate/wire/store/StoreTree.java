package io.modelstate.wire.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document of the store as yaml; unlike in a view, whole numbers stay whole. */
final class StoreTree {
  private StoreTree() {}

  static String yaml(JsonNode tree) {
    return YamlText.of(node(tree));
  }

  private static Node node(JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> Node.text(json.textValue());
      case BOOLEAN -> Node.bool(json.booleanValue());
      case NUMBER ->
          json.isIntegralNumber()
              ? Node.whole(json.longValue())
              : new Node.Decimal(json.doubleValue());
      case ARRAY -> items(json);
      case OBJECT -> Node.mapAsGiven(entries(json));
      default -> Node.nothing();
    };
  }

  private static Node items(JsonNode json) {
    List<Node> items = new ArrayList<>();
    json.forEach(item -> items.add(node(item)));
    return Node.items(items);
  }

  private static Map<String, Node> entries(JsonNode json) {
    Map<String, Node> entries = new LinkedHashMap<>();
    json.properties().forEach(e -> entries.put(e.getKey(), node(e.getValue())));
    return entries;
  }
}
