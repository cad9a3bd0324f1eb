package io.modelstate.runtime.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    try {
      return json.treeToValue(rest, type);
    } catch (UnrecognizedPropertyException e) {
      throw bad(
          "%s has no member \"%s\"; it has %s"
              .formatted(
                  name.textValue(),
                  e.getPropertyName(),
                  e.getKnownPropertyIds().stream()
                      .map(Object::toString)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    } catch (JsonMappingException e) {
      throw refusal(name.textValue(), e);
    } catch (JsonProcessingException e) {
      throw bad(name.textValue() + ": " + e.getOriginalMessage());
    }
  }

  private static Rejected refusal(String name, JsonMappingException e) {
    if (e.getCause() instanceof Rejected rejected) {
      return rejected;
    }
    var path =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
            .collect(Collectors.joining("."));
    var where = path.isEmpty() ? name : "%s member \"%s\"".formatted(name, path);
    return bad("%s: %s".formatted(where, firstLine(e.getOriginalMessage())));
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
