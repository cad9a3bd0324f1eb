package io.modelstate.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.wire.Json;
import io.modelstate.wire.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settings in yaml files and in words such as {@code key=value}. */
public final class ConfigFiles {
  private static final String STANDARD_INPUT = "-";

  private ConfigFiles() {}

  /**
   * What an option such as {@code --config} was given, all its uses together: files first, in their
   * order, then the pairs; the last one wins.
   */
  public static Map<String, JsonNode> merged(
      Surroundings around, String option, List<String> given) {
    Map<String, JsonNode> values = new TreeMap<>();
    for (var word : given) {
      if (word.isEmpty()) {
        throw Refusal.usage(
            "invalid value \"\" for option --%s: empty string not valid".formatted(option));
      }
      if (word.indexOf('=') < 0) {
        values.putAll(map(around, word));
      }
    }
    for (var word : given) {
      int equals = word.indexOf('=');
      if (equals >= 0) {
        values.put(word.substring(0, equals), TextNode.valueOf(word.substring(equals + 1)));
      }
    }
    return values;
  }

  /** A file that holds a map. */
  public static Map<String, JsonNode> map(Surroundings around, String name) {
    Map<String, JsonNode> values = new TreeMap<>();
    var tree = tree(around, name);
    if (!tree.isObject()) {
      throw Refusal.failed(
          "yaml: unmarshal errors: %s does not hold a map of settings".formatted(name));
    }
    tree.properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    return values;
  }

  /** A file, or standard input for {@code -}; an empty one counts as an empty map. */
  public static JsonNode tree(Surroundings around, String name) {
    try {
      return Yaml.tree(text(around, name)).orElseGet(() -> Json.lenient().createObjectNode());
    } catch (Yaml.Malformed e) {
      throw Refusal.failed("%s is no yaml: %s".formatted(name, e.getMessage()));
    }
  }

  public static String text(Surroundings around, String name) {
    try {
      return name.equals(STANDARD_INPUT)
          ? new String(around.in().readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(around.file(name));
    } catch (NoSuchFileException e) {
      throw Refusal.failed("open %s: no such file or directory".formatted(name));
    } catch (IOException e) {
      throw Refusal.failed("cannot read %s: %s".formatted(name, e.getMessage()));
    }
  }
}
