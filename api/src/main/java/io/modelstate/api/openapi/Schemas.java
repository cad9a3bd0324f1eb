package io.modelstate.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The words that schemas are put together from. */
final class Schemas {
  private Schemas() {}

  static ObjectNode of(String type) {
    return any().put("type", type);
  }

  /** Any JSON value, null too. */
  static ObjectNode any() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode list(JsonNode items) {
    var schema = of("array");
    schema.set("items", items);
    return schema;
  }

  static ObjectNode map(JsonNode values) {
    var schema = of("object");
    schema.set("additionalProperties", values);
    return schema;
  }

  static ObjectNode reference(String name) {
    return any().put("$ref", "#/components/schemas/" + name);
  }
}
