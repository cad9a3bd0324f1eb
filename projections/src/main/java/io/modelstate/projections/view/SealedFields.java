package io.modelstate.projections.view;

import com.fasterxml.jackson.core.type.TypeReference;
import io.modelstate.domain.Secret;
import io.modelstate.domain.SecretRef;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Texts by name, sealed as one JSON object: the attributes of a credential and the configuration of
 * a secret backend. Both ends are here, so that what is written can be read.
 */
public final class SealedFields {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private SealedFields() {}

  public static Secret seal(Map<String, String> fields) {
    return new Secret(Json.write(new TreeMap<>(fields)).getBytes(StandardCharsets.UTF_8));
  }

  public static Map<String, String> open(byte[] bytes) {
    return bytes.length == 0
        ? Map.of()
        : Json.read(new String(bytes, StandardCharsets.UTF_8), TEXTS);
  }

  /** Opens what the engine has sealed. */
  public static Function<SecretRef, Map<String, String>> of(Engine engine) {
    return ref -> open(engine.reveal(ref));
  }
}
