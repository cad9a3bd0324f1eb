package io.modelstate.wire.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A refusal; the code is empty for many of Juju's. */
public record WireError(String message, String code, @OmitEmpty Map<String, JsonNode> info) {
  public WireError(String message, String code) {
    this(message, code, Map.of());
  }
}
