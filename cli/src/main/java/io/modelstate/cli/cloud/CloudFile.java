package io.modelstate.cli.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.config.ConfigFiles;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.domain.cloud.PublicClouds;
import io.modelstate.domain.cloud.PublicClouds.BuiltIn;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import java.util.Map;
import java.util.TreeMap;

/** Definitions of clouds as commands carry them, from a file or from what everybody knows. */
public final class CloudFile {
  private CloudFile() {}

  /** The definition of {@code name} in the file, or the built-in one when there is no file. */
  static ObjectNode definition(Surroundings around, String name, String file) {
    return file.isEmpty() ? builtIn(name) : fromFile(around, name, file);
  }

  private static ObjectNode builtIn(String name) {
    return PublicClouds.named(name)
        .map(CloudFile::definition)
        .orElseThrow(
            () ->
                Refusal.failed(
                    "cloud %s is not one that every client knows: name a yaml file that defines it"
                        .formatted(GoQuote.of(name))));
  }

  private static ObjectNode definition(BuiltIn cloud) {
    var definition = empty(cloud.name(), cloud.type());
    cloud.authTypes().forEach(definition.withArray("auth-types")::add);
    cloud.regions().forEach(region -> addRegion(definition, region, Map.of()));
    return definition;
  }

  private static ObjectNode empty(String name, String type) {
    var definition = Json.lenient().createObjectNode().put("name", name).put("type", type);
    definition.putArray("auth-types");
    definition.set("endpoints", endpoints(Map.of()));
    definition.putArray("regions");
    definition.putObject("config");
    definition.putArray("ca-certificates");
    return definition.put("skip-tls-verify", false);
  }

  private static ObjectNode endpoints(Map<String, JsonNode> members) {
    return Json.lenient()
        .createObjectNode()
        .put("endpoint", text(members, "endpoint"))
        .put("identity", text(members, "identity-endpoint"))
        .put("storage", text(members, "storage-endpoint"));
  }

  private static String text(Map<String, JsonNode> members, String name) {
    var value = members.get(name);
    return value == null || value.isNull() ? "" : value.asText();
  }

  private static void addRegion(ObjectNode definition, String name, Map<String, JsonNode> members) {
    var region = Json.lenient().createObjectNode().put("name", name);
    region.set("endpoints", endpoints(members));
    definition.withArray("regions").add(region);
  }

  private static ObjectNode fromFile(Surroundings around, String name, String file) {
    var tree = ConfigFiles.tree(around, file);
    var cloud = tree.has("clouds") ? tree.path("clouds").path(name) : tree;
    if (!cloud.isObject() || !cloud.has("type")) {
      throw Refusal.failed(
          "cloud %s not found in file %s".formatted(GoQuote.of(name), GoQuote.of(file)));
    }
    var members = members(cloud);
    var definition = empty(name, text(members, "type"));
    definition.set("endpoints", endpoints(members));
    copy(cloud, definition, "auth-types");
    copy(cloud, definition, "config");
    copy(cloud, definition, "ca-certificates");
    copy(cloud, definition, "skip-tls-verify");
    cloud
        .path("regions")
        .properties()
        .forEach(region -> addRegion(definition, region.getKey(), members(region.getValue())));
    return definition;
  }

  private static void copy(JsonNode from, ObjectNode to, String member) {
    if (from.hasNonNull(member)) {
      to.set(member, from.get(member));
    }
  }

  private static Map<String, JsonNode> members(JsonNode object) {
    Map<String, JsonNode> members = new TreeMap<>();
    object.properties().forEach(e -> members.put(e.getKey(), e.getValue()));
    return members;
  }
}
