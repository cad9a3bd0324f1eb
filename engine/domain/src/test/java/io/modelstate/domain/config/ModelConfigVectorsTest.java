package io.modelstate.domain.config;

import static io.modelstate.domain.config.Vectors.fields;
import static io.modelstate.domain.config.Vectors.json;
import static io.modelstate.domain.config.Vectors.texts;
import static io.modelstate.domain.config.Vectors.value;
import static io.modelstate.domain.config.Vectors.yaml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.config.ConfigValue.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pcollections.TreePMap;

class ModelConfigVectorsTest {
  private static final Text ABSENT = new Text("<<absent>>");
  private static final TreePMap<String, ConfigValue> IDENTITY =
      TreePMap.<String, ConfigValue>singleton("name", new Text("dev"))
          .plus("type", new Text("lxd"))
          .plus("uuid", new Text("c2f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e11"))
          .plus("agent-version", new Text("3.6.25"));

  @TestFactory
  Stream<DynamicTest> aValueBecomesWhatLayersHold() {
    return Vectors.tests(
        "model-config.json", List.of("coerce-for-storage"), ModelConfigVectorsTest::coerce);
  }

  @TestFactory
  Stream<DynamicTest> aNewConfigurationIsChecked() {
    return Vectors.tests(
        "model-config.json",
        List.of("new-with-defaults"),
        (input, output) -> {
          var config = fresh(fields(input.get("attrs")));
          Vectors.assertChange(output, ConfigChange.between(fresh(TreePMap.empty()), config));
        });
  }

  @TestFactory
  Stream<DynamicTest> aChangedConfigurationIsComparedWithTheOld() {
    return Vectors.tests(
        "model-config.json",
        List.of("update"),
        (input, output) -> {
          var old = fresh(fields(input.path("old")));
          var wanted = old.minusAll(texts(input.path("remove"))).plusAll(fields(input.path("set")));
          var config = CheckedConfig.changed(wanted, yaml());
          ProviderRules.checkFixed(old, config);
          Vectors.assertChange(output, ConfigChange.between(old, config));
        });
  }

  @TestFactory
  Stream<DynamicTest> theDefaultSpaceIsChecked() {
    return Vectors.tests(
        "space-names.json",
        List.of("default-space-config"),
        (input, output) -> {
          var given = TreePMap.singleton("default-space", value(input.get("value")));
          assertEquals(output.get("stored"), json(fresh(given)).get("default-space"));
        });
  }

  static TreePMap<String, ConfigValue> fresh(TreePMap<String, ConfigValue> attrs) {
    var given = IDENTITY.plusAll(attrs);
    for (var entry : attrs.entrySet()) {
      given = entry.getValue().equals(ABSENT) ? given.minus(entry.getKey()) : given;
    }
    return CheckedConfig.withDefaults(given, yaml());
  }

  private static void coerce(JsonNode input, JsonNode output) {
    var stored = ModelConfigRules.forLayer(input.get("key").textValue(), value(input.get("value")));
    if (output.has("pairs-any-order")) {
      var text = assertInstanceOf(Text.class, stored).value();
      assertEquals(texts(output.get("pairs-any-order")), List.of(text.split(" ")));
      return;
    }
    assertEquals(output.get("type").textValue(), typeOf(stored));
    assertEquals(output.get("value").toString(), json(stored).toString());
  }

  private static String typeOf(ConfigValue value) {
    return switch (value) {
      case Text _ -> "string";
      case ConfigValue.Bool _ -> "bool";
      case ConfigValue.Whole _ -> "int";
      case ConfigValue.Decimal _ -> "float";
      case ConfigValue.Items _ -> "list";
      case ConfigValue.Fields _ -> "map";
      case ConfigValue.Nothing _ -> "nothing";
    };
  }
}
