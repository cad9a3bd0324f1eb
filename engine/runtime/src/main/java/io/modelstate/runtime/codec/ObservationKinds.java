package io.modelstate.runtime.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import io.modelstate.domain.model.agent.Observation;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the kinds of observations after their records: {@code unit-stopped}. */
final class ObservationKinds extends TypeIdResolverBase {
  private static final Map<String, Class<?>> BY_NAME =
      Arrays.stream(Observation.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(ObservationKinds::name, type -> type));

  @Override
  public String idFromValue(Object value) {
    return name(value.getClass());
  }

  @Override
  public String idFromValueAndType(Object value, Class<?> suggested) {
    return name(suggested);
  }

  @Override
  public @Nullable JavaType typeFromId(DatabindContext context, String id) {
    var type = BY_NAME.get(id);
    return type == null ? null : context.constructType(type);
  }

  @Override
  public JsonTypeInfo.Id getMechanism() {
    return JsonTypeInfo.Id.NAME;
  }

  private static String name(Class<?> type) {
    return KebabCaseStrategy.INSTANCE.translate(type.getSimpleName());
  }
}
