package io.modelstate.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.Encoded;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Our codec as Axon's stock engine wants it: payloads by it, metadata as one JSON object. */
final class StockSerializer implements Serializer {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final EventCodec codec = new EventCodec();
  private final ObjectMapper json = new ObjectMapper();
  private final Converter converter = new ChainingConverter();

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expected) {
    var encoded = encode(requireNonNull(object, "nothing to write"));
    return new SimpleSerializedObject<>(
        converter.convert(encoded.json(), expected),
        expected,
        encoded.name(),
        Integer.toString(encoded.revision()));
  }

  private Encoded encode(Object object) {
    if (!(object instanceof MetaData metaData)) {
      return codec.encode(object);
    }
    var texts = new TreeMap<String, String>();
    metaData.forEach((key, value) -> texts.put(key, value.toString()));
    try {
      return new Encoded(MetaData.class.getName(), 0, json.writeValueAsString(texts));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write metadata", e);
    }
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> expected) {
    return converter.canConvert(String.class, expected);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The signature is Axon's.
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    var text = converter.convert(serialized.getData(), String.class);
    var type = serialized.getType();
    if (!type.getName().equals(MetaData.class.getName())) {
      return (T) codec.decode(type.getName(), Integer.parseInt(type.getRevision()), text);
    }
    try {
      return (T) MetaData.from(json.readValue(text, OBJECT));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot read metadata", e);
    }
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return type.getName().equals(MetaData.class.getName())
        ? MetaData.class
        : codec.typeOf(type.getName(), Integer.parseInt(type.getRevision()));
  }

  @Override
  public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
    return type == null
        ? SerializedType.emptyType()
        : new SimpleSerializedType(type.getName(), null);
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}
