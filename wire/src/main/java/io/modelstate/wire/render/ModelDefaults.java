package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ModelManagerWire;
import io.modelstate.wire.model.ModelManagerWire.ModelDefaultsResults;
import io.modelstate.wire.model.ModelManagerWire.RegionDefaults;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code model-defaults}: what new models of a cloud start with, by layer. */
public final class ModelDefaults {
  private ModelDefaults() {}

  /** {@code key} and {@code region} narrow the list; they are empty when not given. */
  public static Rendered render(
      ModelDefaultsResults answer, String key, String region, Format format) {
    SortedMap<String, ModelManagerWire.ModelDefaults> defaults = new TreeMap<>();
    for (var result : Wire.list(answer.results())) {
      if (result.error() != null) {
        return failed(result.error().message(), format);
      }
      Wire.map(result.config()).forEach((name, value) -> defaults.put(name, only(value, region)));
    }
    if (!region.isEmpty()) {
      defaults.values().removeIf(value -> value.regions().isEmpty());
    }
    if (!key.isEmpty()) {
      defaults.keySet().retainAll(List.of(key));
    }
    if (defaults.isEmpty() && !(key + region).isEmpty()) {
      return Rendered.failed(none(key, region), format);
    }
    return format == Format.TEXT
        ? Rendered.ok(table(defaults))
        : Rendered.tree(tree(defaults), format);
  }

  /** An error of a result is told on both streams. */
  private static Rendered failed(String message, Format format) {
    var failed = Rendered.failed(message, format);
    return new Rendered(message + "\n" + failed.stdout(), failed.stderr(), failed.exitCode());
  }

  private static String none(String key, String region) {
    return "there are no default model values"
        + (key.isEmpty() ? "" : " for " + GoQuote.of(key))
        + (region.isEmpty() ? "" : " in region " + GoQuote.of(region));
  }

  private static ModelManagerWire.ModelDefaults only(
      ModelManagerWire.ModelDefaults value, String region) {
    if (region.isEmpty()) {
      return value;
    }
    var regions = value.regions().stream().filter(r -> r.regionName().equals(region)).toList();
    return new ModelManagerWire.ModelDefaults(value.defaultValue(), value.controller(), regions);
  }

  private static String table(Map<String, ModelManagerWire.ModelDefaults> defaults) {
    var table = Table.plain().row("Attribute", "Default", "Controller");
    defaults.forEach(
        (key, value) -> {
          table.row(key, cell(value.defaultValue()), cell(value.controller()));
          value.regions().forEach(r -> table.row("  " + r.regionName(), regionCell(r), "-"));
        });
    return table.toString();
  }

  private static String cell(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "-";
    }
    var text = JsonNodes.bare(value);
    return text.isEmpty() ? "\"\"" : text;
  }

  private static String regionCell(RegionDefaults region) {
    return JsonNodes.bare(region.value());
  }

  private static Node tree(Map<String, ModelManagerWire.ModelDefaults> defaults) {
    Map<String, Node> entries = new TreeMap<>();
    defaults.forEach((key, value) -> entries.put(key, entry(value)));
    return Node.map(entries);
  }

  private static Node entry(ModelManagerWire.ModelDefaults value) {
    var fields = new Fields();
    put(fields, "default", value.defaultValue());
    put(fields, "controller", value.controller());
    return fields
        .putIfAny(
            "regions", Node.items(value.regions().stream().map(ModelDefaults::region).toList()))
        .end();
  }

  private static void put(Fields fields, String name, @Nullable JsonNode value) {
    if (value != null && !value.isNull()) {
      fields.put(name, JsonNodes.node(value));
    }
  }

  private static Node region(RegionDefaults region) {
    return new Fields()
        .text("name", region.regionName())
        .put("value", JsonNodes.node(region.value()))
        .end();
  }
}
