package io.modelstate.charms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes what a charm says of itself as the files that {@link CharmReader} reads. */
public final class CharmWriter {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build();

  /** What a base is for that names no architecture. */
  private static final List<String> ARCHITECTURES = List.of("amd64");

  private static final String DESCRIPTION = "description";

  private CharmWriter() {}

  /** The text of each file by its name. */
  public static Map<String, String> files(CharmMetadata charm) {
    var files = new TreeMap<String, String>();
    files.put("metadata.yaml", metadataYaml(charm));
    files.put("manifest.yaml", text(Map.of("bases", each(charm.bases(), CharmWriter::base))));
    if (!charm.options().isEmpty()) {
      files.put("config.yaml", configYaml(charm));
    }
    if (!charm.actions().isEmpty()) {
      files.put("actions.yaml", actionsYaml(charm));
    }
    return files;
  }

  /** {@code config.yaml}. */
  public static String configYaml(CharmMetadata charm) {
    return text(Map.of("options", each(charm.options(), CharmWriter::option)));
  }

  /** {@code actions.yaml}; empty for a charm without actions. */
  public static String actionsYaml(CharmMetadata charm) {
    return charm.actions().isEmpty() ? "" : text(each(charm.actions(), CharmWriter::action));
  }

  /** {@code metadata.yaml}. */
  public static String metadataYaml(CharmMetadata charm) {
    var all = new Fields();
    all.put("name", charm.name());
    all.put("summary", charm.summary().isEmpty() ? charm.name() : charm.summary());
    all.put(DESCRIPTION, charm.description().isEmpty() ? charm.summary() : charm.description());
    if (charm.subordinate()) {
      all.put("subordinate", true);
    }
    all.some("provides", endpoints(charm, Role.PROVIDER));
    all.some("requires", endpoints(charm, Role.REQUIRER));
    all.some("peers", endpoints(charm, Role.PEER));
    all.some("storage", each(charm.storage(), CharmWriter::storage));
    all.some("resources", each(charm.resources(), CharmWriter::resource));
    all.some("devices", each(charm.devices(), CharmWriter::device));
    all.some("containers", named(charm.containers()));
    all.some("extra-bindings", named(charm.extraBindings()));
    if (!charm.assumes().isEmpty()) {
      all.put("assumes", charm.assumes());
    }
    if (!charm.minJujuVersion().equals("0.0.0")) {
      all.put("min-juju-version", charm.minJujuVersion());
    }
    return text(all.map);
  }

  /** What is said of one thing, in the order it is said in. */
  private static final class Fields {
    private final Map<String, Object> map = new LinkedHashMap<>();

    void put(String key, Object value) {
      map.put(key, value);
    }

    void some(String key, Map<?, ?> values) {
      if (!values.isEmpty()) {
        map.put(key, values);
      }
    }
  }

  private static Map<String, Object> endpoints(CharmMetadata charm, Role role) {
    return each(charm.endpoints(role), CharmWriter::endpoint);
  }

  private static Object endpoint(CharmEndpoint endpoint) {
    var all = new Fields();
    all.put("interface", endpoint.interfaceName());
    if (endpoint.limit() > 0) {
      all.put("limit", endpoint.limit());
    }
    if (endpoint.optional() != (endpoint.role() == Role.PROVIDER)) {
      all.put("optional", endpoint.optional());
    }
    if (endpoint.scope() == Scope.CONTAINER) {
      all.put("scope", "container");
    }
    return all.map;
  }

  private static Object action(CharmAction action) {
    var all = new Fields();
    if (!action.description().isEmpty()) {
      all.put(DESCRIPTION, action.description());
    }
    action.schema().forEach((key, value) -> all.map.put(key, value.plain()));
    return all.map;
  }

  private static Object option(CharmOption option) {
    var all = new Fields();
    all.put("type", lower(option.type()));
    all.put(DESCRIPTION, option.description());
    option
        .defaultValue()
        .ifPresent(value -> all.put("default", Objects.requireNonNull(value.plain())));
    return all.map;
  }

  private static Object storage(CharmStorage storage) {
    var all = new Fields();
    all.put("type", lower(storage.kind()));
    all.put(DESCRIPTION, storage.description());
    if (storage.shared()) {
      all.put("shared", true);
    }
    if (storage.readOnly()) {
      all.put("read-only", true);
    }
    if (storage.countMin() != 1 || storage.countMax() != 1) {
      var range =
          storage.countMin() == storage.countMax()
              ? String.valueOf(storage.countMin())
              : storage.countMin() + "-" + (storage.countMax() < 0 ? "" : storage.countMax());
      all.put("multiple", Map.of("range", range));
    }
    if (storage.minimumSizeMib() > 0) {
      all.put("minimum-size", storage.minimumSizeMib() + "M");
    }
    if (!storage.location().isEmpty()) {
      all.put("location", storage.location());
    }
    return all.map;
  }

  private static Object resource(CharmResource resource) {
    var all = new Fields();
    all.put("type", lower(resource.type()).replace('_', '-'));
    if (!resource.path().isEmpty()) {
      all.put("filename", resource.path());
    }
    all.put(DESCRIPTION, resource.description());
    return all.map;
  }

  private static Object device(CharmDevice device) {
    var all = new Fields();
    all.put("type", device.type());
    all.put(DESCRIPTION, device.description());
    all.put("countmin", device.countMin());
    all.put("countmax", device.countMax());
    return all.map;
  }

  private static Object base(CharmBase base) {
    var all = new Fields();
    all.put("name", base.name());
    all.put("channel", base.channel());
    all.put("architectures", architectures(base));
    return all.map;
  }

  /** Those that the base is for. */
  public static List<String> architectures(CharmBase base) {
    return base.architectures().isEmpty() ? ARCHITECTURES : base.architectures();
  }

  private static Map<String, Object> named(List<String> names) {
    var all = new LinkedHashMap<String, Object>();
    names.forEach(name -> all.put(name, Map.of()));
    return all;
  }

  private static <T> List<Object> each(List<T> values, Function<T, Object> form) {
    return values.stream().map(form).toList();
  }

  private static <T> Map<String, Object> each(Map<String, T> values, Function<T, Object> form) {
    var all = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> all.put(name, form.apply(value)));
    return all;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String text(Object tree) {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
