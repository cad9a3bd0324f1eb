package io.modelstate.wire.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facade ModelConfig, version 3; its constraints are in {@code ConstraintsValue}. */
public final class ModelConfigWire {
  private ModelConfigWire() {}

  public record ModelConfigResults(@Nullable Map<String, ConfigValue> config) {}

  /** A value and the layer it comes from: default, controller, region or model. */
  public record ConfigValue(@Nullable JsonNode value, String source) {}

  public record ModelSet(@Nullable Map<String, JsonNode> config) {}

  public record ModelUnset(@Nullable List<String> keys) {}

  public record ModelSequencesResult(@Nullable Map<String, Integer> sequences) {}

  public record ModelSla(String level, String owner, @Nullable List<Integer> creds) {}
}
