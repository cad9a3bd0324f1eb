package io.modelstate.runtime.axon;

import static java.util.Objects.requireNonNull;

import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.PayloadCodec;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * The payload codec as Axon's serializer: the type's name is ours, the content is JSON text.
 * Metadata is not serialised: it is taken from the stored event when somebody asks for it.
 */
final class LogStorageEngineSerializer implements Serializer {
  private final PayloadCodec codec;
  private final LogStorageEngineMetaData metaData = new LogStorageEngineMetaData();
  private final Converter converter = new ChainingConverter();

  LogStorageEngineSerializer(PayloadCodec codec) {
    this.codec = codec;
  }

  /** The message as the log stores it; one outside any aggregate is a stream of its own. */
  NewEvent event(EventMessage<?> message) {
    var encoded = codec.encode(message.getPayload());
    var domain = message instanceof DomainEventMessage<?> known ? known : null;
    var type = domain == null ? null : domain.getType();
    return new NewEvent(
        domain == null ? message.getIdentifier() : domain.getAggregateIdentifier(),
        type == null ? "" : type,
        domain == null ? 0 : domain.getSequenceNumber(),
        message.getIdentifier(),
        encoded.name(),
        encoded.revision(),
        metaData.recorded(message),
        metaData.origin(message.getMetaData()),
        metaData.rest(message.getMetaData()),
        encoded.json());
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expected) {
    var encoded = codec.encode(requireNonNull(object, "no payload"));
    return new SimpleSerializedObject<>(
        converter.convert(encoded.json(), expected),
        expected,
        encoded.name(),
        Integer.toString(encoded.revision()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> expected) {
    return converter.canConvert(String.class, expected);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The signature is Axon's.
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    if (serialized.getData() instanceof NewEvent event) {
      return (T) metaData.of(event);
    }
    var type = serialized.getType();
    var json = converter.convert(serialized.getData(), String.class);
    return (T) codec.decode(type.getName(), Integer.parseInt(type.getRevision()), json);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return type.getName().equals(MetaData.class.getName())
        ? MetaData.class
        : codec.typeOf(type.getName(), Integer.parseInt(type.getRevision()));
  }

  /** Only for tokens of Axon's own making; our types are named by encoding a value. */
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
