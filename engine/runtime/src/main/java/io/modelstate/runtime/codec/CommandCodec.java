package io.modelstate.runtime.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Commands from JSON: the member {@code command} names one, the others are what it carries. */
public final class CommandCodec {
  private final ObjectMapper json = DomainJson.mapper();
  private final Map<String, Class<? extends Command>> byName = new TreeMap<>();

  public CommandCodec() {
    collect(Command.class);
  }

  /** Every command's name, sorted, with its type. */
  public Map<String, Class<? extends Command>> types() {
    return Map.copyOf(byName);
  }

  /** Refuses, with a text that names the member, what is no known command or not its shape. */
  public Command decode(ObjectNode body) {
    var rest = body.deepCopy();
    var name = rest.remove("command");
    if (name == null || !name.isTextual()) {
      throw bad("the member \"command\" must name a command, such as \"SetConfig\"");
    }
    var type = byName.get(name.textValue());
    if (type == null) {
      throw bad(
          "unknown command \"%s\"; known are %s"
              .formatted(name.textValue(), String.join(", ", byName.keySet())));
    }
    refuseUnknownMembers(name.textValue(), type, rest);
    new RecordShape(name.textValue()).complete(type, rest);
    try {
      return json.treeToValue(rest, type);
    } catch (JsonMappingException e) {
      throw refusal(name.textValue(), e);
    } catch (JsonProcessingException e) {
      throw bad(name.textValue() + ": " + e.getOriginalMessage());
    }
  }

  private static void refuseUnknownMembers(String name, Class<?> type, ObjectNode members) {
    var known =
        Arrays.stream(type.getRecordComponents())
            .map(component -> KebabCaseStrategy.INSTANCE.translate(component.getName()))
            .sorted()
            .toList();
    for (var member : members.properties()) {
      if (!known.contains(member.getKey())) {
        throw bad(
            "%s has no member \"%s\"; it has %s"
                .formatted(name, member.getKey(), String.join(", ", known)));
      }
    }
  }

  private static Rejected refusal(String name, JsonMappingException e) {
    if (e.getCause() instanceof Rejected rejected) {
      return rejected;
    }
    var path = path(e);
    var where = path.isEmpty() ? name : "%s member \"%s\"".formatted(name, path);
    return bad("%s: %s".formatted(where, reason(e)));
  }

  private static String path(JsonMappingException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String reason(JsonMappingException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ -> "there is no such member";
      case MismatchedInputException m when m.getTargetType() != null ->
          "expected " + kind(m.getTargetType());
      default -> firstLine(e.getOriginalMessage());
    };
  }

  private static String kind(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "a text";
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static Rejected bad(String message) {
    return new Rejected(Rejected.Code.BAD_REQUEST, message);
  }

  private void collect(Class<?> type) {
    if (type.isSealed()) {
      for (var permitted : type.getPermittedSubclasses()) {
        collect(permitted);
      }
    } else {
      byName.put(type.getSimpleName(), type.asSubclass(Command.class));
    }
  }
}
