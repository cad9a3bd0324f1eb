package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ModelConfigWire.ConfigValue;
import io.modelstate.wire.model.ModelConfigWire.ModelConfigResults;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code model-config}: the values a model has, and where each comes from. */
public final class ModelConfig {
  private static final Set<String> HIDDEN = Set.of("name", "type", "uuid");
  private static final String USER_DATA = "cloudinit-userdata";

  private ModelConfig() {}

  /** All keys. */
  public static Rendered all(ModelConfigResults answer, Format format) {
    var config = shown(answer);
    return format == Format.TEXT ? Rendered.ok(table(config)) : Rendered.tree(tree(config), format);
  }

  /** One key; {@code model} is the model as it was named on the command line. */
  public static Rendered one(ModelConfigResults answer, String key, String model, Format format) {
    var value = shown(answer).get(key);
    if (value == null) {
      return Rendered.failed(
          "%s is not a key of the currently targeted model: %s"
              .formatted(GoQuote.of(key), GoQuote.of(model)),
          format);
    }
    return format == Format.TEXT
        ? Rendered.ok(ConfigValues.alone(value.value()))
        : Rendered.tree(tree(Map.of(key, value)), format);
  }

  private static Map<String, ConfigValue> shown(ModelConfigResults answer) {
    var config = new TreeMap<>(Wire.map(answer.config()));
    config.keySet().removeAll(HIDDEN);
    return config;
  }

  private static String table(Map<String, ConfigValue> config) {
    var table = Table.plain().row("Attribute", "From", "Value");
    config.forEach((key, value) -> table.row(key, value.source(), cell(key, value.value())));
    return table.toString();
  }

  private static String cell(String key, @Nullable JsonNode value) {
    boolean set = value != null && !value.isNull() && !value.asText().isEmpty();
    return key.equals(USER_DATA) && set
        ? "<value set, see juju model-config cloudinit-userdata>"
        : ConfigValues.cell(value);
  }

  private static Node tree(Map<String, ConfigValue> config) {
    Map<String, Node> entries = new TreeMap<>();
    config.forEach((key, value) -> entries.put(key, entry(value)));
    return Node.map(entries);
  }

  private static Node entry(ConfigValue value) {
    return new Fields()
        .put("value", "Value", JsonNodes.node(value.value()))
        .put("source", "Source", Node.text(value.source()))
        .end();
  }
}
