package io.modelstate.api;

import java.util.Map;
import java.util.Optional;

/**
 * How to make a controller in a data folder that has none yet; ignored in one that has.
 *
 * @param cloud one of the clouds every client knows
 * @param config of the controller and of its model: texts, or trees from YAML files
 * @param constraints one line, as on Juju's command line
 */
public record FirstStart(
    String name,
    String cloud,
    Optional<String> region,
    String agentVersion,
    Map<String, Object> config,
    Map<String, Object> modelDefaults,
    String constraints,
    String bootstrapConstraints) {

  /** A controller on {@code localhost}. */
  public static FirstStart named(String name, String agentVersion) {
    return new FirstStart(
        name, "localhost", Optional.empty(), agentVersion, Map.of(), Map.of(), "", "");
  }
}
