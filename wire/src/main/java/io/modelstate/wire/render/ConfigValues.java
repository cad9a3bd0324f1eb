package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.text.YamlText;
import org.jspecify.annotations.Nullable;

/** Free values of configurations, one at a time. */
final class ConfigValues {
  private ConfigValues() {}

  /** As a cell of a table: in yaml form, over several lines when it takes them. */
  static String cell(@Nullable JsonNode value) {
    return isNull(value) ? "" : YamlText.of(JsonNodes.node(value)).stripTrailing();
  }

  /** As a command's whole output: texts as they are, nothing at all for an empty one. */
  static String alone(@Nullable JsonNode value) {
    if (value == null || value.isNull() || (value.isTextual() && value.textValue().isEmpty())) {
      return "";
    }
    if (value.isTextual()) {
      return value.textValue() + "\n";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "True\n" : "False\n";
    }
    return YamlText.of(JsonNodes.node(value));
  }

  private static boolean isNull(@Nullable JsonNode value) {
    return value == null || value.isNull();
  }
}
