package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ControllerWire.ControllerConfigResult;
import io.modelstate.wire.text.Table;
import java.util.Map;
import java.util.TreeMap;

/** {@code controller-config}: the settings of a controller. */
public final class ControllerConfig {
  private static final String METHODS = "audit-log-exclude-methods";

  private ControllerConfig() {}

  public static Rendered all(ControllerConfigResult answer, Format format) {
    var config = Wire.map(answer.config());
    return format == Format.TEXT
        ? Rendered.ok(table(config))
        : Rendered.tree(JsonNodes.map(config), format);
  }

  /** The bare value in every format. */
  public static Rendered one(
      ControllerConfigResult answer, String key, Viewer viewer, Format format) {
    var value = Wire.map(answer.config()).get(key);
    if (value == null) {
      return Rendered.failed(
          "key %s not found in controller %s"
              .formatted(GoQuote.of(key), GoQuote.of(viewer.controller())),
          format);
    }
    return format == Format.TEXT
        ? Rendered.ok(ConfigValues.alone(value))
        : Rendered.tree(JsonNodes.node(value), format);
  }

  private static String table(Map<String, JsonNode> config) {
    var table = Table.plain().row("Attribute", "Value");
    new TreeMap<>(config).forEach((key, value) -> table.row(key, cell(key, value)));
    return table.toString();
  }

  /** The list of methods starts on a line of its own, unless there is only one. */
  private static String cell(String key, JsonNode value) {
    if (!key.equals(METHODS) || !value.isArray() || value.isEmpty()) {
      return ConfigValues.cell(value);
    }
    return value.size() == 1 ? ConfigValues.cell(value.get(0)) : "\n" + ConfigValues.cell(value);
  }
}
