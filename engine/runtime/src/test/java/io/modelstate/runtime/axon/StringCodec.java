package io.modelstate.runtime.axon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelstate.runtime.log.Encoded;
import io.modelstate.runtime.log.PayloadCodec;

/** Payloads that are texts, as Axon's contract tests write them. */
final class StringCodec implements PayloadCodec {
  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Encoded encode(Object payload) {
    try {
      return new Encoded("text", 1, json.writeValueAsString(payload));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Object decode(String name, int revision, String text) {
    try {
      return json.readValue(text, String.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Class<?> typeOf(String name, int revision) {
    return String.class;
  }
}
