package io.modelstate.domain.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelstate.domain.Cases;
import io.modelstate.domain.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.pcollections.TreePMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Cases in files: an input each, with an output or an error. */
public final class Vectors {
  /** Runs one input; a refusal is compared with the case's error. */
  @FunctionalInterface
  public interface Run {
    void check(JsonNode input, JsonNode output);
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Where Juju's texts quote a parser of its own or dump a value; behind it nothing is compared.
   */
  private static final List<String> FOREIGN =
      List.of("yaml: ", "tls: ", "interface {}(", "unknown type (");

  private Vectors() {}

  /** A test for each case of those functions; none when the folder of cases lacks the file. */
  public static Stream<DynamicTest> tests(String file, List<String> functions, Run run) {
    return Cases.find("vectors/" + file).stream()
        .flatMap(path -> stream(read(path.toFile())))
        .filter(v -> functions.contains(v.get("input").get("function").textValue()))
        .map(v -> DynamicTest.dynamicTest(v.get("input").toString(), () -> check(v, run)));
  }

  private static void check(JsonNode vector, Run run) {
    var input = vector.get("input");
    if (!vector.has("error")) {
      run.check(input, vector.get("output"));
      return;
    }
    Rejected refused = null;
    try {
      run.check(input, JSON.createObjectNode());
    } catch (Rejected e) {
      refused = e;
    }
    assertTrue(refused != null, "not refused");
    assertEquals(comparable(vector.get("error").textValue()), comparable(refused.message()));
    if (vector.has("code")) {
      assertEquals(vector.get("code").textValue(), refused.code().text());
    }
  }

  private static String comparable(String text) {
    return FOREIGN.stream()
        .filter(text::contains)
        .findFirst()
        .map(mark -> text.substring(0, text.indexOf(mark) + mark.length()))
        .orElse(text);
  }

  private static JsonNode read(java.io.File file) {
    try {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  public static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add(item.textValue()));
    return texts;
  }

  /** A value as the wire brings it. */
  static ConfigValue value(JsonNode node) {
    return ConfigValue.ofWire(JSON.convertValue(node, Object.class));
  }

  static TreePMap<String, ConfigValue> fields(JsonNode node) {
    return node.isMissingNode()
        ? TreePMap.empty()
        : ConfigValue.wireFields(
            JSON.convertValue(node, new TypeReference<Map<String, Object>>() {}));
  }

  /** The value as JSON, whole numbers without a fraction. */
  static JsonNode json(ConfigValue value) {
    return JSON.valueToTree(value.plain());
  }

  static JsonNode json(TreePMap<String, ConfigValue> fields) {
    return json(new ConfigValue.Fields(fields));
  }

  /** Compares {@code changed} and {@code removed} of the output. */
  static void assertChange(JsonNode output, ConfigChange change) {
    assertEquals(output.get("changed").toString(), json(change.changed()).toString());
    assertEquals(texts(output.path("removed")), List.copyOf(change.removed()));
  }

  /** A reader of YAML as the rules ask for it. */
  static YamlReader yaml() {
    return text -> {
      try {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      } catch (YAMLException e) {
        throw Rejected.because("yaml: " + e.getMessage());
      }
    };
  }
}
