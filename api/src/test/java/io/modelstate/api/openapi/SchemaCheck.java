package io.modelstate.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares JSON with a schema of the OpenAPI document: as much of schemas as it uses. */
public final class SchemaCheck {
  private final JsonNode document;
  private final List<String> faults = new ArrayList<>();

  public SchemaCheck(JsonNode document) {
    this.document = document;
  }

  /** The JSON that a view answers with when no format is asked for. */
  public record Response(SchemaCheck check, JsonNode schema) {
    public List<String> faults(JsonNode value) {
      check.compare(schema, value, "$");
      return check.faults;
    }
  }

  public Response response(String path) {
    var content = document.path("paths").path(path).path("get").path("responses").path("200");
    var schema = content.path("content").path("application/json").path("schema");
    return new Response(this, schema.has("anyOf") ? schema.path("anyOf").get(0) : schema);
  }

  private void compare(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      compare(document.at(schema.path("$ref").asText().substring(1)), value, at);
    } else if (value.isNull()) {
      check(schema.path("nullable").asBoolean() || schema.isEmpty(), at + " is null");
    } else if (schema.has("allOf")) {
      compare(schema.path("allOf").get(0), value, at);
    } else {
      typed(schema, value, at);
    }
  }

  private void typed(JsonNode schema, JsonNode value, String at) {
    switch (schema.path("type").asText()) {
      case "string" -> check(value.isTextual(), at + " is no text");
      case "boolean" -> check(value.isBoolean(), at + " is no boolean");
      case "integer" -> check(value.isIntegralNumber(), at + " is no whole number");
      case "number" -> check(value.isNumber(), at + " is no number");
      case "array" -> {
        check(value.isArray(), at + " is no list");
        value.forEach(item -> compare(schema.path("items"), item, at + "[]"));
      }
      case "object" -> object(schema, value, at);
      default -> check(schema.isEmpty() || schema.has("description"), at + " has no type");
    }
  }

  private void object(JsonNode schema, JsonNode value, String at) {
    check(value.isObject(), at + " is no object");
    schema
        .path("required")
        .forEach(name -> check(value.has(name.asText()), at + " lacks " + name.asText()));
    for (var field : value.properties()) {
      var member = schema.path("properties").get(field.getKey());
      var any = schema.get("additionalProperties");
      if (member != null) {
        compare(member, field.getValue(), at + "." + field.getKey());
      } else if (any != null) {
        compare(any, field.getValue(), at + "." + field.getKey());
      } else {
        check(!schema.has("properties"), at + " has an unknown " + field.getKey());
      }
    }
  }

  private void check(boolean good, String fault) {
    if (!good) {
      faults.add(fault);
    }
  }
}
