package io.modelstate.runtime.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Images as JSON, for snapshots. Unlike events they need not be readable for good. */
public final class ImageCodec {
  /** Raise it when the same events come to lead to another state of the same shape. */
  private static final int EVOLUTION = 2;

  private final ObjectReader models;
  private final ObjectReader controllers;
  private final ObjectWriter writer;

  public ImageCodec() {
    var json = mapper();
    models = json.readerFor(ModelState.class);
    controllers = json.readerFor(ControllerState.class);
    writer = json.writer();
  }

  private static ObjectMapper mapper() {
    var keys =
        new SimpleModule("keys")
            .addKeySerializer(Enum.class, enumKey())
            .addKeyDeserializer(ModelId.class, key(ModelId::new))
            .addKeyDeserializer(CredentialId.class, key(DomainJson::credentialId));
    return DomainJson.builder()
        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
        .addModule(keys)
        .build();
  }

  /** As enums are written elsewhere, which is also how keys are read. */
  @SuppressWarnings("rawtypes") // The module takes a class for what it registers.
  private static JsonSerializer<Enum> enumKey() {
    return new JsonSerializer<>() {
      @Override
      public void serialize(Enum key, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeFieldName(DomainJson.word(key));
      }
    };
  }

  private static KeyDeserializer key(Function<String, Object> parse) {
    return new KeyDeserializer() {
      @Override
      public Object deserializeKey(String key, DeserializationContext context) {
        return parse.apply(key);
      }
    };
  }

  public String encode(Object state) {
    try {
      return writer.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write an image", e);
    }
  }

  public ModelState model(String json) {
    return decode(models, json);
  }

  public ControllerState controller(String json) {
    return decode(controllers, json);
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // The readers are made above, for these types.
  private static <T> T decode(ObjectReader reader, String json) {
    try {
      return reader.readValue(json);
    } catch (JsonProcessingException e) {
      throw new BrokenHistory("cannot read an image: " + e.getOriginalMessage());
    }
  }

  /**
   * Differs when images are of another shape, or would be folded in another way: then those of an
   * earlier program are of no use.
   */
  public static String fingerprint() {
    var shapes = new TreeSet<String>();
    describe(ControllerState.class, shapes);
    describe(ModelState.class, shapes);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var all = EVOLUTION + "\n" + String.join("\n", shapes);
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static void describe(Type type, Set<String> shapes) {
    switch (type) {
      case ParameterizedType p -> {
        for (var argument : p.getActualTypeArguments()) {
          describe(argument, shapes);
        }
      }
      case Class<?> c when c.isRecord() -> {
        var shape = new StringBuilder(c.getName());
        for (var component : c.getRecordComponents()) {
          shape.append(' ').append(component.getName()).append(':');
          shape.append(component.getGenericType().getTypeName());
        }
        if (shapes.add(shape.toString())) {
          for (var component : c.getRecordComponents()) {
            describe(component.getGenericType(), shapes);
          }
        }
      }
      case Class<?> c when c.isEnum() ->
          shapes.add(c.getName() + Arrays.toString(c.getEnumConstants()));
      case Class<?> c when c.isSealed() ->
          Arrays.stream(c.getPermittedSubclasses())
              .sorted(Comparator.comparing(Class::getName))
              .forEach(permitted -> describe(permitted, shapes));
      default -> {}
    }
  }
}
