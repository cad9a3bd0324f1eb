package io.modelstate.wire;

import static io.modelstate.domain.constraints.ConstraintKey.ARCH;
import static io.modelstate.domain.constraints.ConstraintKey.CORES;
import static io.modelstate.domain.constraints.ConstraintKey.CPU_POWER;
import static io.modelstate.domain.constraints.ConstraintKey.INSTANCE_TYPE;
import static io.modelstate.domain.constraints.ConstraintKey.MEM;
import static io.modelstate.domain.constraints.ConstraintsValidator.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelstate.domain.Cases;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.constraints.CloudConstraints;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.domain.constraints.ConstraintsValidator;
import io.modelstate.domain.constraints.YamlConstraints;
import io.modelstate.wire.text.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ConstraintsVectorsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> everyVectorHolds() throws IOException {
    var file = Cases.find("vectors/constraints.json");
    if (file.isEmpty()) {
      return Stream.empty();
    }
    return stream(JSON.readTree(file.get().toFile()))
        .map(v -> DynamicTest.dynamicTest(v.get("input").toString(), () -> check(v)));
  }

  private static void check(JsonNode vector) throws IOException {
    var input = vector.get("input");
    if (vector.has("error")) {
      checkError(input, vector.get("error").textValue());
      return;
    }
    var output = vector.get("output");
    if (input.get("function").textValue().equals("validate")) {
      assertEquals(texts(output.get("unsupported")), validate(input));
      return;
    }
    var constraints = run(input);
    var wire = ConstraintsValue.of(constraints);
    assertEquals(output.get("text").textValue(), constraints.text());
    assertEquals(output.get("json").textValue(), json(wire));
    assertEquals(output.get("yaml").textValue(), yaml(wire));
    assertEquals(constraints, wire.constraints());
    if (input.get("function").textValue().equals("parse")) {
      var aliases = ConstraintsParser.parse(texts(input.get("args"))).aliases();
      JsonNode none = JSON.createObjectNode();
      assertEquals(
          output.path("aliases").isMissingNode() ? none : output.get("aliases"),
          JSON.valueToTree(aliases));
    }
  }

  /** The exact text on the wire, where Go writes three characters as escapes. */
  private static String json(ConstraintsValue wire) throws JsonProcessingException {
    return JSON.writeValueAsString(wire)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static String yaml(ConstraintsValue wire) {
    var fields = new ArrayList<Node.Field>();
    JSON.valueToTree(wire)
        .properties()
        .forEach(e -> fields.add(new Node.Field(e.getKey(), e.getKey(), node(e.getValue()))));
    return Yaml.write(new Node.Struct(fields));
  }

  private static Node node(JsonNode value) {
    if (value.isNumber()) {
      return Node.whole(value.longValue());
    }
    if (value.isBoolean()) {
      return Node.bool(value.booleanValue());
    }
    return value.isArray() ? Node.texts(texts(value)) : Node.text(value.textValue());
  }

  private static void checkError(JsonNode input, String error) {
    if (error.startsWith("json: ")) {
      assertThrows(JsonMappingException.class, () -> run(input));
      return;
    }
    assertEquals(error, assertThrows(Rejected.class, () -> run(input)).message());
  }

  private static Constraints run(JsonNode input) throws JsonProcessingException {
    return switch (input.get("function").textValue()) {
      case "parse" -> ConstraintsParser.parse(texts(input.get("args"))).constraints();
      case "from-yaml" -> fromYaml(input.get("yaml").textValue());
      case "from-wire" ->
          JSON.readValue(input.get("json").textValue(), ConstraintsValue.class).constraints();
      case "validate" -> {
        validate(input);
        yield Constraints.NONE;
      }
      case "merge" ->
          validator(input)
              .merge(
                  ConstraintsParser.parse(input.get("model").textValue()),
                  ConstraintsParser.parse(input.get("specific").textValue()));
      default -> throw new AssertionError("unknown function in " + input);
    };
  }

  private static Constraints fromYaml(String text) {
    Object tree = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return YamlConstraints.parse((Map<?, ?>) tree);
  }

  private static List<String> validate(JsonNode input) {
    var constraints = ConstraintsParser.parse(input.get("constraints").textValue());
    return validator(input).validate(constraints).stream().map(ConstraintKey::toString).toList();
  }

  private static ConstraintsValidator validator(JsonNode input) {
    return switch (input.get("validator").textValue()) {
      case "plain" -> PLAIN;
      case "lxd" -> CloudConstraints.of("lxd", List.of("amd64"));
      case "conflict" ->
          PLAIN
              .withConflict(INSTANCE_TYPE, MEM, CORES, CPU_POWER)
              .withVocabulary(ARCH, List.of("amd64", "arm64"));
      case "vocab" ->
          PLAIN
              .withVocabulary(
                  INSTANCE_TYPE,
                  List.of(
                      "t.nano t.micro t.small t.medium t.large m.small m.medium m.large x.large"
                          .concat(" x.huge y.one y.two")
                          .split(" ")))
              .withVocabulary(CORES, List.of("4"));
      default -> throw new AssertionError("unknown validator in " + input);
    };
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add(item.textValue()));
    return texts;
  }
}
