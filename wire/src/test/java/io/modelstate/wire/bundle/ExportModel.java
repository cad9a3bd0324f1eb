package io.modelstate.wire.bundle;

import static io.modelstate.wire.bundle.DiffModel.list;
import static io.modelstate.wire.bundle.DiffModel.map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.bundle.BundleOffer;
import io.modelstate.domain.bundle.Endpoint;
import io.modelstate.domain.bundle.ExposedEndpoint;
import io.modelstate.domain.bundle.ModelContents;
import io.modelstate.domain.bundle.ModelContents.ModelApplication;
import io.modelstate.domain.bundle.ModelContents.ModelMachine;
import io.modelstate.domain.bundle.ModelContents.ModelStorage;
import io.modelstate.domain.bundle.ModelContents.ModelUnit;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/** The {@code model.json} of an export, where spaces are by id. */
record ExportModel(JsonNode spaces) {
  static ModelContents of(JsonNode json) {
    return new ExportModel(json.path("spaces")).contents(json);
  }

  private ModelContents contents(JsonNode json) {
    return new ModelContents(
        json.path("type").asText().equals("caas"),
        json.path("config").path("default-base").asText(),
        map(json.path("applications"), this::application),
        map(
            json.path("machines"),
            machine ->
                new ModelMachine(
                    machine.path("base").asText(),
                    constraints(machine.path("constraints")),
                    map(machine.path("annotations"), JsonNode::asText))),
        list(
            json.path("relations"),
            ends ->
                list(
                    ends,
                    end -> new Endpoint(end.path("app").asText(), end.path("name").asText()))),
        map(json.path("saas"), JsonNode::asText));
  }

  private ModelApplication application(JsonNode json) {
    return new ModelApplication(
        json.path("charm").asText(),
        json.path("channel").asText(),
        base(json.path("platform").asText()),
        json.path("subordinate").asBoolean(),
        List.of(),
        json.path("exposed").asBoolean(),
        map(json.path("exposed-endpoints"), this::endpoint),
        map(json.path("bindings"), this::space),
        map(json.path("config"), DiffModel::value),
        map(json.path("charm-options"), ExportModel::byDefault),
        json.path("trust").asBoolean(),
        list(
            json.path("units"),
            unit -> new ModelUnit(unit.path("name").asText(), unit.path("machine").asText())),
        json.path("units").size(),
        json.path("placement").asText(),
        constraints(json.path("constraints")),
        map(json.path("annotations"), JsonNode::asText),
        map(json.path("storage"), ExportModel::storage),
        resources(json.path("resources")),
        map(json.path("offers"), ExportModel::offer));
  }

  /** {@code amd64/ubuntu/22.04/stable} as a base. */
  private static String base(String platform) {
    var parts = List.of(platform.split("/", 2));
    return parts.getLast().replaceFirst("/", "@");
  }

  private ExposedEndpoint endpoint(JsonNode json) {
    return new ExposedEndpoint(
        list(json.path("spaces"), this::space), list(json.path("cidrs"), JsonNode::asText));
  }

  private String space(JsonNode id) {
    return spaces.path(id.asText()).asText();
  }

  private static Optional<ConfigValue> byDefault(JsonNode option) {
    return option.hasNonNull("default")
        ? Optional.of(DiffModel.value(option.get("default")))
        : Optional.empty();
  }

  private static Constraints constraints(JsonNode json) {
    return json.isObject()
        ? Constraints.ofPlain(
            Json.lenient().convertValue(json, new TypeReference<Map<String, Object>>() {}))
        : Constraints.NONE;
  }

  private static ModelStorage storage(JsonNode json) {
    var size = json.path("size-mib");
    return new ModelStorage(
        json.path("pool").asText(),
        size.asInt() == 0 ? OptionalInt.empty() : OptionalInt.of(size.asInt()),
        json.path("count").asInt());
  }

  /** Those from the store. */
  private static TreePMap<String, Integer> resources(JsonNode json) {
    var all = new TreeMap<String, Integer>();
    json.properties()
        .forEach(
            e -> {
              if (e.getValue().path("origin").asText().equals("store")) {
                all.put(e.getKey(), e.getValue().path("revision").asInt());
              }
            });
    return TreePMap.from(all);
  }

  private static BundleOffer offer(JsonNode json) {
    var endpoints = map(json.path("endpoints"), JsonNode::asText).keySet();
    return new BundleOffer(List.copyOf(endpoints), map(json.path("acl"), JsonNode::asText));
  }
}
