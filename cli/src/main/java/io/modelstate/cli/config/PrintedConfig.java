package io.modelstate.cli.config;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Settings read back from what the verbs print with {@code --format yaml}. */
final class PrintedConfig {
  private static final Set<String> VALUE_AND_SOURCE = Set.of("value", "source");
  private static final Set<String> LAYERS = Set.of("default", "controller", "regions");

  private PrintedConfig() {}

  /** Plain values stay; a value with its source becomes the value. */
  static Map<String, JsonNode> ofModel(Map<String, JsonNode> file) {
    Map<String, JsonNode> values = new TreeMap<>();
    file.forEach((key, value) -> values.put(key, isValueAndSource(value) ? bare(value) : value));
    return values;
  }

  private static boolean isValueAndSource(JsonNode value) {
    return value.isObject() && names(value).equals(VALUE_AND_SOURCE);
  }

  /** Tags are printed as a map and taken as a text. */
  private static JsonNode bare(JsonNode printed) {
    var value = printed.get("value");
    return value.isObject()
        ? TextNode.valueOf(
            value.properties().stream()
                .map(e -> e.getKey() + "=" + e.getValue().asText())
                .collect(joining(" ")))
        : value;
  }

  /** Of the layers that are printed, the one that is named; {@code region} may be empty. */
  static Map<String, JsonNode> ofDefaults(Map<String, JsonNode> file, String region) {
    Map<String, JsonNode> values = new TreeMap<>();
    file.forEach((key, value) -> values.put(key, isLayers(value) ? layer(value, region) : value));
    return values;
  }

  private static boolean isLayers(JsonNode value) {
    return value.isObject() && !value.isEmpty() && LAYERS.containsAll(names(value));
  }

  private static JsonNode layer(JsonNode layers, String region) {
    if (region.isEmpty()) {
      return layers.has("controller") ? layers.get("controller") : layers.path("default");
    }
    return StreamSupport.stream(layers.path("regions").spliterator(), false)
        .filter(entry -> entry.path("name").asText().equals(region))
        .map(entry -> entry.path("value"))
        .findFirst()
        .orElse(layers.path("default"));
  }

  private static Set<String> names(JsonNode object) {
    return new HashSet<>(List.copyOf(object.properties()).stream().map(Map.Entry::getKey).toList());
  }
}
