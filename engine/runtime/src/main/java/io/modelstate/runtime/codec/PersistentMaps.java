package io.modelstate.runtime.codec;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import java.util.TreeMap;
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
    return TreePMap.class.equals(type.getRawClass())
        ? new StdDelegatingDeserializer<>(new FromTreeMap(type))
        : null;
  }

  private record FromTreeMap(MapType type)
      implements Converter<TreeMap<String, Object>, TreePMap<String, Object>> {
    @Override
    public TreePMap<String, Object> convert(TreeMap<String, Object> map) {
      return TreePMap.from(map);
    }

    @Override
    public JavaType getInputType(TypeFactory types) {
      return types.constructMapType(TreeMap.class, type.getKeyType(), type.getContentType());
    }

    @Override
    public JavaType getOutputType(TypeFactory types) {
      return type;
    }
  }
}
