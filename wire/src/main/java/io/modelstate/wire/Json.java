package io.modelstate.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/**
 * Juju's JSON: member names in kebab case, maps in the order of their keys. A member that is absent
 * or null is empty, or null where its record says {@code @Nullable}.
 *
 * <p>The records under {@code model} say what is left out when empty; the mappers say the rest.
 * They are built when first asked for: a command that needs none starts without them.
 */
public final class Json {
  private Json() {}

  /** For what arrives on the wire: unknown members are ignored. */
  public static ObjectMapper lenient() {
    return Lenient.MAPPER;
  }

  /** For documents of our own: an unknown member is an error. */
  public static ObjectMapper strict() {
    return Strict.MAPPER;
  }

  public static String write(Object value) {
    try {
      return lenient().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return lenient().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <T> T read(String json, TypeReference<T> type) {
    try {
      return lenient().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <T> T read(JsonNode json, Class<T> type) {
    return lenient().convertValue(json, type);
  }

  /** The settings both kinds share; for those who need a mapper with more. */
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .annotationIntrospector(new DeclaredNullness());
  }

  private static final class Lenient {
    private static final ObjectMapper MAPPER = builder().build();
  }

  private static final class Strict {
    private static final ObjectMapper MAPPER =
        builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }
}
