package io.modelstate.wire.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.bundle.Endpoint;
import io.modelstate.domain.bundle.ExposedEndpoint;
import io.modelstate.domain.bundle.ModelContents;
import io.modelstate.domain.bundle.ModelContents.ModelApplication;
import io.modelstate.domain.bundle.ModelContents.ModelMachine;
import io.modelstate.domain.bundle.ModelContents.ModelUnit;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.pcollections.TreePMap;

/** The {@code model.json} of a comparison. */
final class DiffModel {
  private DiffModel() {}

  static ModelContents of(JsonNode json) {
    return new ModelContents(
        json.path("type").asText().equals("caas"),
        "",
        map(json.path("applications"), DiffModel::application),
        map(
            json.path("machines"),
            machine ->
                new ModelMachine(
                    machine.path("base").asText(),
                    Constraints.NONE,
                    map(machine.path("annotations"), JsonNode::asText))),
        list(json.path("relations"), ends -> list(ends, end -> Endpoint.of(end.asText()))),
        TreePMap.empty());
  }

  private static ModelApplication application(JsonNode json) {
    var config = json.path("config");
    var settings = new TreeMap<String, ConfigValue>();
    config
        .properties()
        .forEach(
            option -> {
              if (option.getValue().has("value")) {
                settings.put(option.getKey(), value(option.getValue(), "value"));
              }
            });
    return new ModelApplication(
        json.path("charm").asText(),
        json.path("channel").asText(),
        json.path("base").asText(),
        false,
        list(json.path("subordinate-to"), JsonNode::asText),
        json.path("exposed").asBoolean(),
        map(json.path("exposed-endpoints"), DiffModel::endpoint),
        TreePMap.empty(),
        TreePMap.from(settings),
        map(config, DiffModel::byDefault),
        false,
        units(json.path("units")),
        json.path("scale").asInt(),
        "",
        ConstraintsParser.parse(json.path("constraints").asText()),
        map(json.path("annotations"), JsonNode::asText),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty());
  }

  private static Optional<ConfigValue> byDefault(JsonNode option) {
    return option.has("default") ? Optional.of(value(option, "default")) : Optional.empty();
  }

  private static ConfigValue value(JsonNode option, String member) {
    var value = option.get(member);
    if (option.path("type").asText().equals("float")) {
      return new ConfigValue.Decimal(value.asDouble());
    }
    return value(value);
  }

  static ConfigValue value(JsonNode value) {
    if (value.isTextual()) {
      return ConfigValue.text(value.asText());
    }
    if (value.isBoolean()) {
      return ConfigValue.bool(value.asBoolean());
    }
    return value.isIntegralNumber()
        ? ConfigValue.whole(value.asLong())
        : new ConfigValue.Decimal(value.asDouble());
  }

  static ExposedEndpoint endpoint(JsonNode json) {
    return new ExposedEndpoint(
        list(json.path("spaces"), JsonNode::asText), list(json.path("cidrs"), JsonNode::asText));
  }

  private static List<ModelUnit> units(JsonNode json) {
    var units = new ArrayList<ModelUnit>();
    map(json, JsonNode::asText).forEach((name, machine) -> units.add(new ModelUnit(name, machine)));
    return units;
  }

  static <T> List<T> list(JsonNode json, Function<JsonNode, T> item) {
    var all = new ArrayList<T>();
    json.forEach(node -> all.add(item.apply(node)));
    return List.copyOf(all);
  }

  static <T> TreePMap<String, T> map(JsonNode json, Function<JsonNode, T> value) {
    var all = new TreeMap<String, T>();
    json.properties().forEach(e -> all.put(e.getKey(), value.apply(e.getValue())));
    return TreePMap.from(all);
  }
}
