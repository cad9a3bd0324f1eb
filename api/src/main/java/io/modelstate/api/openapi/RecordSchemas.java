package io.modelstate.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.wire.model.OmitEmpty;
import io.modelstate.wire.model.OmitNull;
import io.modelstate.wire.model.WireTime;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of wire records, by what decides how they are written: a member that may be left out is
 * not required, one that may be null says so, names are in kebab case.
 */
final class RecordSchemas {
  private static final String WIRE = "io.modelstate.wire.";
  private static final List<String> PACKAGES = List.of(WIRE + "model.", WIRE);

  private final ObjectNode schemas;

  /** {@code schemas} is where records that others refer to are added. */
  RecordSchemas(ObjectNode schemas) {
    this.schemas = schemas;
  }

  /** The record of a schema's name, {@code Outer.Inner} or {@code Name}, if it is a wire record. */
  static Optional<Class<?>> named(String schema) {
    return PACKAGES.stream()
        .flatMap(prefix -> load(prefix + schema.replace('.', '$')).stream())
        .findFirst();
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.<Class<?>>of(Class.forName(name)).filter(Class::isRecord);
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Replaces whatever schema the record has. */
  void add(Class<?> record) {
    var schema = schemas.putObject(name(record)).put("type", "object");
    var properties = schema.putObject("properties");
    for (var component : record.getRecordComponents()) {
      properties.set(name(component), type(component.getAnnotatedType()));
      if (!omitted(component)) {
        schema.withArray("required").add(name(component));
      }
    }
  }

  private static String name(Class<?> record) {
    return record.getCanonicalName().substring(record.getPackageName().length() + 1);
  }

  private static String name(RecordComponent component) {
    var property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null
        ? KebabCaseStrategy.INSTANCE.translate(component.getName())
        : property.value();
  }

  private static boolean omitted(RecordComponent component) {
    var record = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
    var accessor = component.getAccessor();
    return accessor.isAnnotationPresent(OmitEmpty.class)
        || accessor.isAnnotationPresent(OmitNull.class)
        || (record != null && record.value() == JsonInclude.Include.NON_NULL);
  }

  private JsonNode type(AnnotatedType type) {
    var schema = plain(type);
    if (!type.isAnnotationPresent(Nullable.class) || schema.isEmpty()) {
      return schema;
    }
    if (!schema.has("$ref")) {
      return schema.put("nullable", true);
    }
    var nullable = schema.objectNode().put("nullable", true);
    nullable.putArray("allOf").add(schema);
    return nullable;
  }

  private ObjectNode plain(AnnotatedType type) {
    if (type.getType() instanceof ParameterizedType generic
        && type instanceof AnnotatedParameterizedType parameters) {
      var arguments = parameters.getAnnotatedActualTypeArguments();
      return generic.getRawType() == List.class
          ? Schemas.list(type(arguments[0]))
          : Schemas.map(type(arguments[1]));
    }
    return simple((Class<?>) type.getType());
  }

  private ObjectNode simple(Class<?> type) {
    if (type == String.class) {
      return Schemas.of("string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Schemas.of("boolean");
    }
    if (type == WireTime.class) {
      return Schemas.of("string").put("format", "date-time");
    }
    if (type == BigInteger.class || type == int.class || type == Integer.class) {
      return Schemas.of("integer");
    }
    if (type == long.class || type == Long.class) {
      return Schemas.of("integer").put("format", "int64");
    }
    if (type == double.class || type == Double.class) {
      return Schemas.of("number");
    }
    if (Map.class.isAssignableFrom(type)) {
      return Schemas.of("object");
    }
    return type.isRecord() ? reference(type) : Schemas.any();
  }

  private ObjectNode reference(Class<?> record) {
    var name = name(record);
    if (!schemas.has(name)) {
      add(record);
    }
    return Schemas.reference(name);
  }
}
