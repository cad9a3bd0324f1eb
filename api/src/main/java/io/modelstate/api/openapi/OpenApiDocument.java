package io.modelstate.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The OpenAPI document. To what the compiler found on the resources it adds what all operations
 * share: that a view is also a text when asked with {@code format}, and how a refusal looks. Made
 * when it is first asked for, so that a start does not pay for it.
 */
public final class OpenApiDocument {
  private static final String COMPILED = "/META-INF/swagger/openapi.yml";
  private static final String REFERENCE = "#/components/schemas/";
  private static final String PROBLEM = "application/problem+json";

  private OpenApiDocument() {}

  public static byte[] yaml() {
    return Yaml.BYTES;
  }

  public static byte[] json() {
    return Json.BYTES;
  }

  private static final class Document {
    static final ObjectNode TREE = make();
  }

  private static final class Yaml {
    static final byte[] BYTES =
        bytes(YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build());
  }

  private static final class Json {
    static final byte[] BYTES = bytes(new ObjectMapper());
  }

  private static byte[] bytes(ObjectMapper mapper) {
    try {
      return mapper.writeValueAsBytes(Document.TREE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode make() {
    try (var in = OpenApiDocument.class.getResourceAsStream(COMPILED)) {
      var document = (ObjectNode) new YAMLMapper().readTree(Objects.requireNonNull(in));
      var schemas = document.withObject("/components/schemas");
      var records = new RecordSchemas(schemas);
      var compiled = new ArrayList<String>();
      schemas.fieldNames().forEachRemaining(compiled::add);
      compiled.forEach(name -> RecordSchemas.named(name).ifPresent(records::add));
      new CommandSchemas(schemas).addAll();
      // Written as the log keeps it, so the compiler takes it for a text.
      schemas.withObject("/Event/properties").set("payload", Schemas.of("object"));
      addProblem(schemas);
      addRefusals(document.withObject("/components/responses"));
      document
          .path("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .forEach(operation -> complete(path.getKey(), (ObjectNode) operation)));
      prune(document, schemas);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addProblem(ObjectNode schemas) {
    var problem = schemas.putObject("Problem").put("type", "object");
    for (var member : List.of("type", "title", "status", "detail", "code")) {
      var type = member.equals("status") ? "integer" : "string";
      problem.withObject("/properties").set(member, Schemas.of(type));
      problem.withArray("required").add(member);
    }
    problem.withObject("/properties/code").put("description", "Juju's error code, if it has one.");
    problem.withObject("/properties/detail").put("description", "What is wrong, and what to do.");
  }

  private static void addRefusals(ObjectNode responses) {
    var refused = responses.putObject("Refused").put("description", "Why it was refused.");
    refused.withObject("/content").putObject(PROBLEM).set("schema", Schemas.reference("Problem"));
    var unknown = refused.deepCopy().put("description", "Who is calling is not known.");
    unknown
        .withObject("/headers")
        .putObject("WWW-Authenticate")
        .set("schema", Schemas.of("string"));
    responses.set("Unauthenticated", unknown);
  }

  private static void complete(String path, ObjectNode operation) {
    var responses = operation.withObject("/responses");
    if (path.startsWith("/v1/")) {
      refer(responses, "401", "Unauthenticated");
    } else {
      operation.putArray("security");
    }
    refer(responses, "default", "Refused");
    for (var parameter : operation.path("parameters")) {
      parameter.path("schema").findParents("nullable").forEach(one -> drop(one, "nullable"));
      if (parameter.path("name").asText().equals("format")) {
        offerTexts((ObjectNode) parameter, responses.withObject("/200/content"));
      }
    }
    if (path.equals("/v1/commands")) {
      operation
          .withObject("/requestBody/content")
          .withObject("application/json")
          .set("schema", Schemas.reference(CommandSchemas.ANY));
    }
  }

  private static void drop(JsonNode node, String member) {
    ((ObjectNode) node).remove(member);
  }

  private static void refer(ObjectNode responses, String status, String response) {
    responses.putObject(status).put("$ref", "#/components/responses/" + response);
  }

  private static void offerTexts(ObjectNode parameter, ObjectNode content) {
    parameter.put("description", "The text that a client prints, instead of the JSON of Juju.");
    var format = Schemas.of("string");
    format.putArray("enum").add("tabular").add("yaml").add("json");
    parameter.set("schema", format);
    // As json the text is not Juju's JSON but what a client prints: both have this media type.
    var json = content.withObject("application/json");
    var either = Schemas.any();
    either.putArray("anyOf").add(json.path("schema")).add(Schemas.any());
    json.set("schema", either);
    content.putObject("text/plain").set("schema", Schemas.of("string"));
    content.putObject("application/yaml").set("schema", Schemas.any());
  }

  /** Removes schemas that nothing refers to, such as those of replaced ones. */
  private static void prune(ObjectNode document, ObjectNode schemas) {
    var used = new HashSet<String>();
    collect(document.path("paths"), schemas, used);
    collect(document.path("components").path("responses"), schemas, used);
    var names = new ArrayList<String>();
    schemas.fieldNames().forEachRemaining(names::add);
    names.stream().filter(name -> !used.contains(name)).forEach(schemas::remove);
  }

  private static void collect(JsonNode node, ObjectNode schemas, Set<String> used) {
    var reference = node.path("$ref").asText();
    if (reference.startsWith(REFERENCE) && used.add(reference.substring(REFERENCE.length()))) {
      collect(schemas.path(reference.substring(REFERENCE.length())), schemas, used);
    }
    node.forEach(child -> collect(child, schemas, used));
  }
}
