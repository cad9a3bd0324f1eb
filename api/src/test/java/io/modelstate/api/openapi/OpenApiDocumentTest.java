package io.modelstate.api.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.modelstate.runtime.codec.CommandCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
  private static final String SCHEMAS = "#/components/schemas/";
  private final JsonNode document;

  OpenApiDocumentTest() throws IOException {
    document = new ObjectMapper().readTree(OpenApiDocument.json());
  }

  @Test
  void yamlAndJsonSayTheSame() throws IOException {
    assertEquals(document, new YAMLMapper().readTree(OpenApiDocument.yaml()));
  }

  @Test
  void saysWhatItIsAndHowToLogIn() {
    assertEquals("Modelstate", document.at("/info/title").asText());
    assertFalse(document.at("/info/version").asText().isEmpty());
    assertEquals("basic", document.at("/components/securitySchemes/basic/scheme").asText());
    assertEquals("bearer", document.at("/components/securitySchemes/bearer/scheme").asText());
    assertEquals(2, document.path("security").size());
  }

  @Test
  void everyOperationHasItsOwnIdASummaryAndEveryAnswer() {
    var ids = new ArrayList<String>();
    for (var operation : operations()) {
      ids.add(operation.path("operationId").asText());
      assertFalse(operation.path("summary").asText().isEmpty(), operation::toString);
      var responses = operation.path("responses");
      assertTrue(
          responses.path("200").path("content").has("application/json"), operation::toString);
      assertTrue(responses.has("default"), operation::toString);
      assertEquals(!operation.has("security"), responses.has("401"), operation::toString);
    }
    assertEquals(ids.size(), new HashSet<>(ids).size(), ids::toString);
    assertTrue(ids.stream().allMatch(id -> id.matches("[a-z][A-Za-z]+")), ids::toString);
  }

  @Test
  void onlyPathsRequireParameters() {
    for (var operation : operations()) {
      for (var parameter : operation.path("parameters")) {
        var inPath = parameter.path("in").asText().equals("path");
        assertEquals(inPath, parameter.path("required").asBoolean(), parameter::toString);
        if (parameter.path("name").asText().equals("format")) {
          assertEquals("[\"tabular\",\"yaml\",\"json\"]", parameter.at("/schema/enum").toString());
        }
      }
    }
  }

  @Test
  void theBodyOfACommandIsOneOfAllCommands() {
    var body =
        document.at("/paths/~1v1~1commands/post/requestBody/content/application~1json/schema");
    assertEquals(SCHEMAS + "Command", body.path("$ref").asText());
    var expected = new TreeSet<>(new CommandCodec().types().keySet());
    expected.remove("Bootstrap");
    var found = new TreeSet<String>();
    schema("Command")
        .path("oneOf")
        .forEach(one -> found.add(one.path("$ref").asText().substring(SCHEMAS.length())));
    assertEquals(expected, found);
  }

  @Test
  void aCommandsMembersAreThoseOfItsRecord() {
    var user = schema("AddUser");
    assertEquals("[\"command\",\"user\",\"display-name\"]", user.path("required").toString());
    assertEquals(List.of("command", "user", "display-name", "password"), members(user));
    var backend = schema("AddSecretBackend");
    assertFalse(members(backend).contains("config-keys"));
    assertEquals("[\"command\",\"model\"]", schema("SetConfig").path("required").toString());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    document.findValuesAsText("$ref").forEach(this::found);
  }

  private void found(String reference) {
    assertFalse(document.at(reference.substring(1)).isMissingNode(), reference);
  }

  private JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  private static List<String> members(JsonNode schema) {
    var names = new ArrayList<String>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private List<JsonNode> operations() {
    var all = new ArrayList<JsonNode>();
    document.path("paths").forEach(path -> path.forEach(all::add));
    assertTrue(all.size() > 20, () -> new String(OpenApiDocument.json(), StandardCharsets.UTF_8));
    return all;
  }
}
