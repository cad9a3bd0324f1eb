package io.modelstate.runtime.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the JSON of a command by the record it is for. Left out, a flag is false, a list or map
 * empty and an optional member absent; every other member must be there, and null stands only for
 * an absent optional member or a configuration value that is null.
 */
final class RecordShape {
  /** Records that have a form of their own in JSON. */
  private static final Set<Class<?>> PLAIN =
      Set.of(UserName.class, ModelId.class, CredentialId.class, SecretRef.class, Constraints.class);

  private final String command;

  RecordShape(String command) {
    this.command = command;
  }

  /** Refuses with a text that names the member. */
  void complete(Class<?> type, ObjectNode node) {
    complete(type, node, "");
  }

  private void complete(Class<?> type, ObjectNode node, String path) {
    for (var component : type.getRecordComponents()) {
      var name = KebabCaseStrategy.INSTANCE.translate(component.getName());
      var value = node.get(name);
      if (value == null) {
        fill(component, node, name, path + name);
      } else if (component.getType() != Optional.class) {
        check(component.getGenericType(), value, path + name);
      }
    }
  }

  private void fill(RecordComponent component, ObjectNode node, String name, String path) {
    var type = component.getType();
    if (type == boolean.class) {
      node.put(name, false);
    } else if (Map.class.isAssignableFrom(type)) {
      node.putObject(name);
    } else if (type == List.class) {
      node.putArray(name);
    } else if (type != Optional.class) {
      throw bad("%s needs the member \"%s\"".formatted(command, path));
    }
  }

  private void check(Type type, JsonNode value, String path) {
    if (value.isNull() && type != ConfigValue.class) {
      throw bad("%s member \"%s\": must not be null".formatted(command, path));
    }
    switch (value) {
      case ArrayNode list -> {
        var element = argument(type, 0);
        if (element != null) {
          IntStream.range(0, list.size())
              .forEach(i -> check(element, list.get(i), "%s[%d]".formatted(path, i)));
        }
      }
      case ObjectNode object when type instanceof Class<?> c && c.isRecord() -> {
        if (!PLAIN.contains(c)) {
          complete(c, object, path + ".");
        }
      }
      case ObjectNode object -> {
        var entry = argument(type, 1);
        if (entry != null) {
          object.properties().forEach(e -> check(entry, e.getValue(), path + "." + e.getKey()));
        }
      }
      default -> {}
    }
  }

  private static @Nullable Type argument(Type type, int index) {
    return type instanceof ParameterizedType p && p.getActualTypeArguments().length == index + 1
        ? p.getActualTypeArguments()[index]
        : null;
  }

  private static Rejected bad(String message) {
    return new Rejected(Rejected.Code.BAD_REQUEST, message);
  }
}
