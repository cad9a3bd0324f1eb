package io.modelstate.runtime.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** Reads a JSON object into a {@link TreePMap}. */
final class PersistentMaps extends Deserializers.Base {
  @Override
  public @Nullable JsonDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable KeyDeserializer keys,
      @Nullable TypeDeserializer elementType,
      @Nullable JsonDeserializer<?> elements) {
    return TreePMap.class.equals(type.getRawClass()) ? new Unresolved(type) : null;
  }

  /** Stands in until the readers of keys and values can be asked for. */
  private static final class Unresolved extends JsonDeserializer<TreePMap<Object, Object>>
      implements ContextualDeserializer {
    private final MapType type;

    Unresolved(MapType type) {
      this.type = type;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      return new Reader(
          context.findKeyDeserializer(type.getKeyType(), property),
          context.findContextualValueDeserializer(type.getContentType(), property));
    }

    @Override
    public TreePMap<Object, Object> deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return context.reportBadDefinition(type, "a map is read where its type is not known");
    }
  }

  private static final class Reader extends JsonDeserializer<TreePMap<Object, Object>> {
    /** In the natural order of whatever keys there are. */
    private static final TreePMap<Object, Object> EMPTY = empty();

    private final KeyDeserializer keys;
    private final JsonDeserializer<?> values;

    @SuppressWarnings("unchecked") // An empty map holds no key of the wrong type.
    private static TreePMap<Object, Object> empty() {
      return (TreePMap<Object, Object>) (TreePMap<?, ?>) TreePMap.<String, Object>empty();
    }

    Reader(KeyDeserializer keys, JsonDeserializer<?> values) {
      this.keys = keys;
      this.values = values;
    }

    @Override
    public TreePMap<Object, Object> deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      if (!in.hasToken(JsonToken.START_OBJECT)) {
        return context.reportInputMismatch(TreePMap.class, "expected an object");
      }
      var map = EMPTY;
      for (var name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        try {
          map = map.plus(keys.deserializeKey(name, context), value(in, context));
        } catch (IOException | RuntimeException e) {
          throw JsonMappingException.wrapWithPath(e, map, name);
        }
      }
      return map;
    }

    private Object value(JsonParser in, DeserializationContext context) throws IOException {
      return in.nextToken() == JsonToken.VALUE_NULL
          ? values.getNullValue(context)
          : values.deserialize(in, context);
    }
  }
}
