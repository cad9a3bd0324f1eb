package io.modelstate.charms;

import static io.modelstate.domain.config.GoText.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.config.SizeMib;
import io.modelstate.domain.model.charm.CharmAction;
import io.modelstate.domain.model.charm.CharmBase;
import io.modelstate.domain.model.charm.CharmDevice;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEndpoint.Role;
import io.modelstate.domain.model.charm.CharmEndpoint.Scope;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmOption;
import io.modelstate.domain.model.charm.CharmResource;
import io.modelstate.domain.model.charm.CharmStorage;
import io.modelstate.domain.name.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Reads what charms say of themselves: {@code metadata.yaml} with {@code config.yaml}, {@code
 * actions.yaml} and {@code manifest.yaml} beside it, or {@code charmcraft.yaml}, which has it all.
 */
public final class CharmReader {
  private static final YAMLMapper YAML = new YAMLMapper();

  private CharmReader() {}

  /**
   * The charm in these files, by name.
   *
   * @throws Rejected for a charm without metadata, or with what is none
   */
  public static CharmMetadata read(Map<String, String> files) {
    var main = files.get("metadata.yaml");
    var unified = files.get("charmcraft.yaml");
    if (main == null && unified == null) {
      throw Rejected.because("charm has no metadata.yaml");
    }
    var tree = tree(main == null ? String.valueOf(unified) : main);
    var craft = unified == null ? MissingNode.getInstance() : tree(unified);
    return metadata(
        tree,
        section(files, "config.yaml", "options", first(tree.path("config"), craft.path("config"))),
        actions(files, first(tree.path("actions"), craft.path("actions"))),
        bases(files, tree, craft));
  }

  /** A charm in one text: {@code metadata.yaml} with all that else stands beside it. */
  static CharmMetadata read(String text) {
    return read(Map.of("metadata.yaml", text));
  }

  static JsonNode tree(String text) {
    try {
      var tree = YAML.readTree(text);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException e) {
      throw Rejected.because("cannot parse charm metadata: " + e.getOriginalMessage());
    }
  }

  private static JsonNode first(JsonNode one, JsonNode other) {
    return one.isMissingNode() ? other : one;
  }

  private static JsonNode section(
      Map<String, String> files, String file, String key, JsonNode inline) {
    var text = files.get(file);
    return text == null ? inline.path(key) : tree(text).path(key);
  }

  private static JsonNode actions(Map<String, String> files, JsonNode inline) {
    var text = files.get("actions.yaml");
    return text == null ? inline : tree(text);
  }

  private static List<CharmBase> bases(Map<String, String> files, JsonNode tree, JsonNode craft) {
    var manifest = files.get("manifest.yaml");
    var list =
        manifest == null
            ? first(tree.path("bases"), craft.path("bases"))
            : tree(manifest).path("bases");
    var bases = new ArrayList<CharmBase>();
    for (var base : list) {
      if (base.isTextual()) {
        bases.add(base(base.asText()));
      } else if (base.has("run-on")) {
        base.path("run-on").forEach(on -> bases.add(base(on)));
      } else {
        bases.add(base(base));
      }
    }
    tree.path("series")
        .forEach(series -> Base.ofSeries(series.asText()).ifPresent(base -> bases.add(base(base))));
    return bases;
  }

  private static CharmBase base(String text) {
    var base = Base.parse(text);
    return new CharmBase(base.os(), base.track() + "/" + base.risk(), List.of());
  }

  private static CharmBase base(JsonNode node) {
    var channel = node.path("channel").asText();
    var architectures = new ArrayList<String>();
    node.path("architectures").forEach(architecture -> architectures.add(architecture.asText()));
    return new CharmBase(
        node.path("name").asText(),
        channel.indexOf('/') < 0 ? channel + "/stable" : channel,
        architectures);
  }

  private static CharmMetadata metadata(
      JsonNode tree, JsonNode options, JsonNode actions, List<CharmBase> bases) {
    var name = tree.path("name").asText();
    if (!Names.validApplication(name)) {
      throw Rejected.because("charm metadata has no valid name: " + quote(name));
    }
    var endpoints =
        endpoints(tree, "provides", Role.PROVIDER)
            .plusAll(endpoints(tree, "requires", Role.REQUIRER))
            .plusAll(endpoints(tree, "peers", Role.PEER));
    return new CharmMetadata(
        name,
        tree.path("summary").asText(""),
        tree.path("description").asText(""),
        tree.path("subordinate").asBoolean(false),
        bases,
        endpoints,
        each(options, CharmReader::option),
        each(tree.path("storage"), CharmReader::storage),
        each(tree.path("resources"), CharmReader::resource),
        each(tree.path("devices"), CharmReader::device),
        names(tree.path("containers")),
        names(tree.path("extra-bindings")),
        each(actions, CharmReader::action),
        assumes(tree.path("assumes")),
        tree.path("min-juju-version").asText("0.0.0"),
        tree.path("version").asText(""));
  }

  private static TreePMap<String, CharmEndpoint> endpoints(JsonNode tree, String key, Role role) {
    return each(
        tree.path(key),
        (name, node) ->
            new CharmEndpoint(
                role,
                node.isTextual() ? node.asText() : interfaceOf(name, node),
                node.path("optional").asBoolean(role == Role.PROVIDER),
                node.path("limit").asInt(0),
                node.path("scope").asText("").equals("container")
                    ? Scope.CONTAINER
                    : Scope.GLOBAL));
  }

  private static String interfaceOf(String endpoint, JsonNode node) {
    var name = node.path("interface").asText("");
    if (name.isEmpty()) {
      throw Rejected.because("metadata: endpoint %s has no interface".formatted(quote(endpoint)));
    }
    return name;
  }

  private static CharmAction action(String name, JsonNode node) {
    var schema = TreePMap.<String, ConfigValue>empty();
    for (var entry : node.properties()) {
      if (!entry.getKey().equals("description")) {
        schema = schema.plus(entry.getKey(), schema(name, entry.getValue()));
      }
    }
    return new CharmAction(node.path("description").asText(""), schema);
  }

  /** What of a schema can be kept. */
  private static ConfigValue schema(String action, JsonNode node) {
    for (var key : List.of("$ref", "$schema")) {
      if (node.has(key)) {
        throw Rejected.because(
            "schema key %s not compatible with this version of juju".formatted(quote(key)));
      }
    }
    if (node.isFloatingPointNumber() && !Double.isFinite(node.asDouble())) {
      throw Rejected.because("action %s: a number out of range".formatted(quote(action)));
    }
    if (node.isObject()) {
      return new ConfigValue.Fields(each(node, (_, value) -> schema(action, value)));
    }
    var items = new ArrayList<ConfigValue>();
    node.forEach(item -> items.add(schema(action, item)));
    return node.isArray() ? new ConfigValue.Items(items) : scalar(node);
  }

  private static ConfigValue scalar(JsonNode node) {
    if (node.isBoolean()) {
      return ConfigValue.bool(node.asBoolean());
    }
    if (node.isNumber()) {
      return ConfigValue.of(node.numberValue());
    }
    return node.isNull() ? ConfigValue.of(null) : ConfigValue.text(node.asText());
  }

  private static CharmOption option(String name, JsonNode node) {
    var type = type(name, node.path("type").asText("string"));
    var value = node.path("default");
    return new CharmOption(
        type,
        node.path("description").asText(""),
        value.isMissingNode() || value.isNull()
            ? Optional.empty()
            : Optional.of(value(name, type, value)));
  }

  private static CharmOption.Type type(String name, String text) {
    for (var type : CharmOption.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(text)) {
        return type;
      }
    }
    throw Rejected.because(
        "invalid config: option %s has unknown type %s".formatted(quote(name), quote(text)));
  }

  private static ConfigValue value(String name, CharmOption.Type type, JsonNode node) {
    return switch (type) {
      case STRING, SECRET -> ConfigValue.text(node.asText());
      case INT -> ConfigValue.whole(whole(name, node));
      case FLOAT -> new ConfigValue.Decimal(node.asDouble());
      case BOOLEAN -> ConfigValue.bool(node.asBoolean());
    };
  }

  private static long whole(String name, JsonNode node) {
    if (!node.canConvertToLong()) {
      throw Rejected.because(
          "invalid config default: option %s expected int, got %s"
              .formatted(quote(name), node.toString()));
    }
    return node.asLong();
  }

  private static CharmStorage storage(String name, JsonNode node) {
    int[] range = range(name, node.path("multiple").path("range").asText(""));
    return new CharmStorage(
        node.path("type").asText("").equals("block")
            ? CharmStorage.Kind.BLOCK
            : CharmStorage.Kind.FILESYSTEM,
        node.path("description").asText(""),
        node.path("shared").asBoolean(false),
        node.path("read-only").asBoolean(false),
        range[0],
        range[1],
        node.has("minimum-size")
            ? SizeMib.parse(node.path("minimum-size").asText()).longValue()
            : 0,
        node.path("location").asText(""));
  }

  /** {@code 2}, {@code 0-}, {@code 1-3} or {@code 1+}; exactly one when nothing is said. */
  private static int[] range(String name, String text) {
    if (text.isEmpty()) {
      return new int[] {1, 1};
    }
    var parts = text.split("[-+]", -1);
    try {
      int least = Integer.parseInt(parts[0]);
      if (parts.length == 1) {
        return new int[] {least, least};
      }
      return new int[] {least, parts[1].isEmpty() ? -1 : Integer.parseInt(parts[1])};
    } catch (NumberFormatException e) {
      throw Rejected.because(
          "metadata: storage %s: invalid range %s".formatted(quote(name), quote(text)));
    }
  }

  private static CharmResource resource(String name, JsonNode node) {
    boolean image = node.path("type").asText("").equals("oci-image");
    return new CharmResource(
        image ? CharmResource.Type.OCI_IMAGE : CharmResource.Type.FILE,
        image ? "" : node.path("filename").asText(name),
        node.path("description").asText(""));
  }

  private static CharmDevice device(String name, JsonNode node) {
    return new CharmDevice(
        node.path("type").asText(name),
        node.path("description").asText(""),
        node.path("countmin").asInt(1),
        node.path("countmax").asInt(-1));
  }

  private static List<String> assumes(JsonNode node) {
    var all = new ArrayList<String>();
    node.forEach(feature -> all.add(feature.isTextual() ? feature.asText() : feature.toString()));
    return all;
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(name -> names.add(name.asText()));
    } else {
      node.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private static <T> TreePMap<String, T> each(
      @Nullable JsonNode node, BiFunction<String, JsonNode, T> read) {
    var all = TreePMap.<String, T>empty();
    if (node == null) {
      return all;
    }
    for (var entry : node.properties()) {
      all = all.plus(entry.getKey(), read.apply(entry.getKey(), entry.getValue()));
    }
    return all;
  }
}
