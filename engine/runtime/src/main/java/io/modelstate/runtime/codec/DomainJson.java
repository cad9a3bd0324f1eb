package io.modelstate.runtime.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.modelstate.domain.Secret;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.ConstraintKey;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.domain.model.agent.Observation;
import io.modelstate.domain.model.secret.SecretOwner;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of commands and events: kebab-case members, names as plain texts, times in ISO-8601, and
 * configuration values as the JSON they were. Unknown members and wrong types are refused.
 */
public final class DomainJson {
  private DomainJson() {}

  /** A mapper of its own; thread-safe, and costly enough to be made once. */
  public static ObjectMapper mapper() {
    return builder().build();
  }

  static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
        .addModule(new Jdk8Module())
        .addMixIn(Observation.class, NamedByKind.class)
        .addModule(names())
        .addModule(values());
  }

  /** {@code {"observation": "unit-stopped", "unit": "web/0"}}. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "observation")
  @JsonTypeIdResolver(ObservationKinds.class)
  private interface NamedByKind {}

  private static SimpleModule names() {
    return new SimpleModule("names")
        .addSerializer(UserName.class, asText(UserName::id))
        .addDeserializer(UserName.class, fromText(UserName::new))
        .addSerializer(ModelId.class, asText(ModelId::uuid))
        .addDeserializer(ModelId.class, fromText(ModelId::new))
        .addSerializer(CredentialId.class, asText(CredentialId::toString))
        .addDeserializer(CredentialId.class, fromText(DomainJson::credentialId))
        .addSerializer(SecretRef.class, asText(SecretRef::id))
        .addDeserializer(SecretRef.class, fromText(SecretRef::new))
        .addSerializer(SecretOwner.class, asText(SecretOwner::toString))
        .addDeserializer(SecretOwner.class, fromText(SecretOwner::parse))
        .addKeyDeserializer(SecretOwner.class, new SecretOwnerKeys())
        .addSerializer(Instant.class, asText(Instant::toString))
        .addDeserializer(Instant.class, fromText(DomainJson::instant));
  }

  private static SimpleModule values() {
    var module =
        new SimpleModule("values")
            .addSerializer(ConfigValue.class, new ConfigValueWriter())
            .addSerializer(Constraints.class, new ConstraintsWriter())
            .addSerializer(Enum.class, asText(DomainJson::word))
            .addSerializer(Secret.class, new SecretWriter());
    var maps = new MapsAndValues();
    maps.addDeserializer(ConfigValue.class, new ConfigValueReader());
    maps.addDeserializer(Constraints.class, new ConstraintsReader());
    maps.addDeserializer(Secret.class, new SecretReader());
    module.setDeserializers(maps);
    return module;
  }

  /** {@code ADD_MODEL} is stored as {@code add-model}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Object constant(Class<?> type, String word) {
    for (var constant : type.getEnumConstants()) {
      if (word((Enum<?>) constant).equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no such word: " + word);
  }

  static CredentialId credentialId(String text) {
    var parts = text.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not cloud/owner/name: " + text);
    }
    return new CredentialId(parts[0], new UserName(parts[1]), parts[2]);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not an ISO-8601 instant: " + text, e);
    }
  }

  private static <T> JsonSerializer<T> asText(Function<T, String> text) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeString(text.apply(value));
      }
    };
  }

  private static <T> JsonDeserializer<T> fromText(Function<String, T> parse) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
          return context.reportInputMismatch(this, "expected a text");
        }
        try {
          return parse.apply(in.getText());
        } catch (IllegalArgumentException e) {
          throw InvalidFormatException.from(in, String.valueOf(e.getMessage()), e);
        }
      }
    };
  }

  private static final class MapsAndValues extends SimpleDeserializers {
    private final PersistentMaps maps = new PersistentMaps();

    @Override
    public JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return fromText(word -> constant(type, word));
    }

    @Override
    public JsonDeserializer<?> findMapDeserializer(
        MapType type,
        DeserializationConfig config,
        BeanDescription description,
        KeyDeserializer keys,
        TypeDeserializer elementType,
        JsonDeserializer<?> elements)
        throws JsonMappingException {
      var found = maps.findMapDeserializer(type, config, description, keys, elementType, elements);
      return found != null
          ? found
          : super.findMapDeserializer(type, config, description, keys, elementType, elements);
    }
  }

  private static final class SecretOwnerKeys extends KeyDeserializer {
    @Override
    public SecretOwner deserializeKey(String key, DeserializationContext context) {
      return SecretOwner.parse(key);
    }
  }

  private static final class ConfigValueWriter extends JsonSerializer<ConfigValue> {
    @Override
    public void serialize(ConfigValue value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      switch (value) {
        case ConfigValue.Text(var text) -> out.writeString(text);
        case ConfigValue.Bool(var flag) -> out.writeBoolean(flag);
        case ConfigValue.Whole(var number) -> out.writeNumber(number);
        case ConfigValue.Decimal(var number) -> out.writeNumber(number);
        case ConfigValue.Nothing _ -> out.writeNull();
        case ConfigValue.Items(var items) -> {
          out.writeStartArray();
          for (var item : items) {
            serialize(item, out, provider);
          }
          out.writeEndArray();
        }
        case ConfigValue.Fields(var fields) -> {
          out.writeStartObject();
          for (var field : fields.entrySet()) {
            out.writeFieldName(field.getKey());
            serialize(field.getValue(), out, provider);
          }
          out.writeEndObject();
        }
      }
    }
  }

  /**
   * The value at hand as plain Java values. Not by {@code in.readValueAs}, which takes what follows
   * it for trailing tokens, nor by {@code context.readValue}, which looks for a reader each time.
   */
  private static @Nullable Object plain(JsonParser in, DeserializationContext context)
      throws IOException {
    return switch (in.currentToken()) {
      case VALUE_STRING -> in.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          items.add(plain(in, context));
        }
        yield items;
      }
      case START_OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (var name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
          in.nextToken();
          members.put(name, plain(in, context));
        }
        yield members;
      }
      default -> context.handleUnexpectedToken(Object.class, in);
    };
  }

  private static final class ConfigValueReader extends JsonDeserializer<ConfigValue> {
    @Override
    public ConfigValue deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      var value = plain(in, context);
      if (!finite(value)) {
        throw JsonMappingException.from(in, "a number out of range");
      }
      return ConfigValue.of(value);
    }

    /** Infinity would be stored as a text. */
    private static boolean finite(@Nullable Object value) {
      return switch (value) {
        case Number number -> Double.isFinite(number.doubleValue());
        case List<?> items -> items.stream().allMatch(ConfigValueReader::finite);
        case Map<?, ?> fields -> fields.values().stream().allMatch(ConfigValueReader::finite);
        case null, default -> true;
      };
    }

    @Override
    public ConfigValue getNullValue(DeserializationContext context) {
      return ConfigValue.of(null);
    }
  }

  private static final class ConstraintsWriter extends JsonSerializer<Constraints> {
    @Override
    public void serialize(Constraints value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writePOJO(value.plain());
    }
  }

  /** An object as written, or the words of a command line: {@code "mem=4G cores=2"}. */
  private static final class ConstraintsReader extends JsonDeserializer<Constraints> {
    @Override
    public Constraints deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return switch (plain(in, context)) {
        case String words -> ConstraintsParser.parse(List.of(words)).constraints();
        case Map<?, ?> members -> {
          var plain = new TreeMap<String, Object>();
          members.forEach((key, member) -> plain.put(String.valueOf(key), member));
          for (var member : plain.entrySet()) {
            if (!fits(member.getKey(), member.getValue())) {
              var text = "no such constraint, or not its type: " + member.getKey();
              throw JsonMappingException.from(in, text);
            }
          }
          yield Constraints.ofPlain(plain);
        }
        default -> context.reportInputMismatch(this, "expected constraints: a text or an object");
      };
    }

    private static boolean fits(String name, @Nullable Object value) {
      var key = ConstraintKey.named(name);
      return key.isPresent()
          && switch (key.get().kind()) {
            case TEXT -> value == null || value instanceof String;
            case FLAG -> value == null || value instanceof Boolean;
            case LIST ->
                value == null
                    || (value instanceof List<?> items
                        && items.stream().allMatch(String.class::isInstance));
            case COUNT, SIZE -> value == null || count(value);
          };
    }

    private static boolean count(Object value) {
      return switch (value) {
        case Integer v -> v >= 0;
        case Long v -> v >= 0;
        case BigInteger v -> v.signum() >= 0 && v.bitLength() <= Long.SIZE;
        default -> false;
      };
    }
  }

  private static final class SecretWriter extends JsonSerializer<Secret> {
    @Override
    public void serialize(Secret value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  /** A text becomes its bytes; anything else the bytes of its JSON. */
  private static final class SecretReader extends JsonDeserializer<Secret> {
    @Override
    public Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
      JsonNode node = context.readTree(in);
      var text = node.isTextual() ? node.textValue() : node.toString();
      return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
