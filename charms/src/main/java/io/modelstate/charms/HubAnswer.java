package io.modelstate.charms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelstate.domain.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads what a Charmhub answers about one charm. */
final class HubAnswer {
  /** What is asked for; a Charmhub answers with little else than the name by itself. */
  static final String FIELDS =
      String.join(
          ",",
          "default-release.channel.track",
          "default-release.revision.actions-yaml",
          "default-release.revision.bases.architecture",
          "default-release.revision.bases.channel",
          "default-release.revision.bases.name",
          "default-release.revision.config-yaml",
          "default-release.revision.metadata-yaml",
          "default-release.revision.revision",
          "channel-map.channel.name",
          "channel-map.channel.risk",
          "channel-map.channel.track",
          "channel-map.revision.bases.architecture",
          "channel-map.revision.bases.channel",
          "channel-map.revision.bases.name",
          "channel-map.revision.revision");

  private static final JsonMapper JSON = new JsonMapper();

  private HubAnswer() {}

  /**
   * The charm in the answer; empty for a bundle.
   *
   * @throws Rejected for what is no answer about this charm
   */
  static Optional<CharmEntry> read(String name, byte[] answer) {
    var tree = tree(answer);
    if (tree.path("type").asText().equals("bundle")) {
      return Optional.empty();
    }
    var release = tree.path("default-release");
    var revision = release.path("revision");
    if (!revision.path("metadata-yaml").isTextual()) {
      throw Rejected.because("there is no metadata-yaml in it");
    }
    var metadata = CharmReader.read(files(revision, tree.path("channel-map")));
    if (!metadata.name().equals(name)) {
      throw Rejected.because("it is about a charm %s".formatted(metadata.name()));
    }
    var channels = channels(tree.path("channel-map"));
    var track = release.path("channel").path("track").asText("");
    return Optional.of(
        track.isEmpty()
            ? new CharmEntry(metadata, channels)
            : new CharmEntry(metadata, channels, track));
  }

  private static JsonNode tree(byte[] answer) {
    try {
      var tree = JSON.readTree(answer);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw Rejected.because(e.getOriginalMessage());
    } catch (IOException e) {
      throw Rejected.because("it is cut off");
    }
    throw Rejected.because("it is no JSON object");
  }

  private static Map<String, String> files(JsonNode revision, JsonNode releases) {
    var files = new HashMap<String, String>();
    for (var part : List.of("metadata", "config", "actions")) {
      var text = revision.path(part + "-yaml").asText("");
      if (!text.isBlank()) {
        files.put(part + ".yaml", text);
      }
    }
    files.put("manifest.yaml", manifest(revision, releases));
    return files;
  }

  /** The bases of the default release come first, then those of the others. */
  private static String manifest(JsonNode revision, JsonNode releases) {
    var all = new ArrayList<>(List.of(revision));
    releases.forEach(release -> all.add(release.path("revision")));
    var bases = new ArrayList<List<String>>();
    var architectures = new HashMap<List<String>, TreeSet<String>>();
    for (var one : all) {
      for (var base : one.path("bases")) {
        var key = List.of(base.path("name").asText(), base.path("channel").asText());
        if (!key.contains("NA") && !key.contains("")) {
          if (!bases.contains(key)) {
            bases.add(key);
          }
          architectures
              .computeIfAbsent(key, _ -> new TreeSet<>())
              .add(base.path("architecture").asText());
        }
      }
    }
    var list = JSON.createObjectNode();
    var nodes = list.putArray("bases");
    for (var base : bases) {
      var node = nodes.addObject().put("name", base.get(0)).put("channel", base.get(1));
      var names = node.putArray("architectures");
      architectures.getOrDefault(base, new TreeSet<>()).forEach(names::add);
    }
    return list.toString();
  }

  /** The newest revision of each channel; branches are left aside. */
  private static Map<String, Integer> channels(JsonNode releases) {
    var channels = new HashMap<String, Integer>();
    for (var release : releases) {
      var channel = release.path("channel");
      var risk = channel.path("risk").asText();
      boolean branch = channel.path("name").asText().chars().filter(at -> at == '/').count() > 1;
      if (!branch && CharmEntry.RISKS.contains(risk)) {
        channels.merge(
            channel.path("track").asText("latest") + "/" + risk,
            release.path("revision").path("revision").asInt(),
            Math::max);
      }
    }
    return channels;
  }
}
