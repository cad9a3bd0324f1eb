package io.modelstate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NamesVectorsTest {
  private static final Map<String, Predicate<String>> VALIDITY =
      Map.ofEntries(
          Map.entry("model-name", Names::validModel),
          Map.entry("controller-name", Names::validController),
          Map.entry("user-name", Names::validUserName),
          Map.entry("user", Names::validUser),
          Map.entry("user-domain", Names::validUserDomain),
          Map.entry("cloud", Names::validCloud),
          Map.entry("credential-name", Names::validCredentialName),
          Map.entry("credential-id", Names::validCredentialId),
          Map.entry("space", Names::validSpace),
          Map.entry("space-name", Names::validSpace),
          Map.entry("model-uuid", Names::validModelUuid),
          Map.entry("uuid-strict", Names::validUuid),
          Map.entry("application", Names::validApplication),
          Map.entry("unit", Names::validUnit),
          Map.entry("machine", Names::validMachine));

  @TestFactory
  Stream<DynamicTest> names() {
    return Vectors.of("names.json", NamesVectorsTest::output);
  }

  @TestFactory
  Stream<DynamicTest> spaceNames() {
    return Vectors.of("space-names.json", NamesVectorsTest::output, "default-space-config");
  }

  private static Object output(JsonNode input) {
    var function = input.path("function").asText();
    var value = input.path("value").asText();
    if (VALIDITY.containsKey(function)) {
      return Map.of("valid", VALIDITY.get(function).test(value));
    }
    return switch (function) {
      case "user-tag-of" -> user(value);
      case "parse-tag" -> tag(Tags.parse(value));
      case "parse-tag-of-kind" -> tag(Tags.parse(value, kind(input.path("kind").asText())));
      case "space-tag" -> Map.of("name", Tags.parse(value, TagKind.SPACE).id());
      case "credential-tag-of" -> credential(value);
      case "split-qualified-model-name" -> split(value);
      case "validate-qualified-model-name" ->
          Map.of("valid", !ModelName.require(value).model().isEmpty());
      case "display-model-name" -> displayed(input);
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static TagKind kind(String text) {
    return Arrays.stream(TagKind.values())
        .filter(k -> k.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> user(String value) {
    var user = new UserName(value);
    return Map.of(
        "domain", user.domain(),
        "id", user.id(),
        "local", user.local(),
        "name", user.name(),
        "tag", Tag.user(value).toString());
  }

  private static Map<String, Object> tag(Tag tag) {
    return Map.of("id", tag.id(), "kind", tag.kind().text(), "string", tag.toString());
  }

  private static Map<String, Object> credential(String value) {
    var parts = value.split("/", 3);
    var tag = Tag.credential(new CredentialId(parts[0], new UserName(parts[1]), parts[2]));
    var id = Tags.credential(tag.toString());
    return Map.of(
        "cloud", id.cloud(),
        "name", id.name(),
        "owner", id.owner().id(),
        "tag", tag.toString());
  }

  private static Map<String, Object> split(String value) {
    var name = ModelName.parse(value);
    return Map.of("model", name.model(), "owner", name.owner().id());
  }

  private static Map<String, Object> displayed(JsonNode input) {
    var name =
        new ModelName(new UserName(input.path("owner").asText()), input.path("model").asText());
    return Map.of("name", name.shownTo(new UserName(input.path("viewer").asText())));
  }
}
