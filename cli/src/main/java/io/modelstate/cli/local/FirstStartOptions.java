package io.modelstate.cli.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.Release;
import io.modelstate.cli.config.ConfigFiles;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** How a controller is made; without effect on one that exists. */
public final class FirstStartOptions {
  @Option(
      names = "--agent-version",
      paramLabel = "VERSION",
      description = "The version of Juju to present.")
  private String agentVersion = Release.JUJU;

  @Option(
      names = "--config",
      paramLabel = "KEY=VALUE|FILE",
      description = "Settings of the controller and its own model; may be repeated.")
  private List<String> config = new ArrayList<>();

  @Option(
      names = "--model-defaults",
      paramLabel = "KEY=VALUE|FILE",
      description = "What new models start with; may be repeated.")
  private List<String> modelDefaults = new ArrayList<>();

  @Option(
      names = "--constraints",
      paramLabel = "KEY=VALUE",
      description = "Constraints of the controller's own model; may be repeated.")
  private List<String> constraints = new ArrayList<>();

  @Option(
      names = "--bootstrap-constraints",
      paramLabel = "KEY=VALUE",
      description = "Constraints of the controller's machine only; may be repeated.")
  private List<String> bootstrapConstraints = new ArrayList<>();

  String agentVersion() {
    return agentVersion;
  }

  String constraints() {
    return String.join(" ", constraints);
  }

  String bootstrapConstraints() {
    return String.join(" ", bootstrapConstraints);
  }

  Map<String, Object> config(Surroundings around) {
    return plain(ConfigFiles.merged(around, "config", config));
  }

  Map<String, Object> modelDefaults(Surroundings around) {
    return plain(ConfigFiles.merged(around, "model-defaults", modelDefaults));
  }

  private static Map<String, Object> plain(Map<String, JsonNode> values) {
    Map<String, Object> plain = new TreeMap<>();
    values.forEach((key, value) -> plain.put(key, Json.read(value, Object.class)));
    return plain;
  }

  /** As words of a command line. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of("--agent-version", agentVersion));
    add(words, "--config", config);
    add(words, "--model-defaults", modelDefaults);
    add(words, "--constraints", constraints);
    add(words, "--bootstrap-constraints", bootstrapConstraints);
    return words;
  }

  private static void add(List<String> words, String option, List<String> values) {
    for (var value : values) {
      words.add(option);
      words.add(value);
    }
  }
}
