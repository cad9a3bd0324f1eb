package io.modelstate.api.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.modelstate.api.transcript.WireType.Field;
import io.modelstate.api.transcript.WireType.ListOf;
import io.modelstate.api.transcript.WireType.MapOf;
import io.modelstate.api.transcript.WireType.Named;
import io.modelstate.api.transcript.WireType.Plain;
import io.modelstate.api.transcript.WireType.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The calls of all facades and the types that they carry. */
final class WireTypes {
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

  /** How a request is written. */
  enum Manner {
    /** As the client wrote it. */
    AS_SEEN,
    /** Each field's name in capitals. */
    CAPITALS,
    /** What may be left out is there, and null. */
    NULLS
  }

  private record Call(String parameters, String answer) {}

  private final Map<String, Call> calls = new TreeMap<>();
  private final Map<String, List<Field>> structures = new TreeMap<>();

  WireTypes(List<String> lines) {
    for (var line : lines) {
      var words = line.split(" ", 3);
      if (words[2].startsWith("{")) {
        var inside = words[2].substring(1, words[2].length() - 1).strip();
        structures.put(words[0] + " " + words[1], WireType.fields(inside));
      } else {
        var types = words[2].split(" ");
        calls.put(words[0] + " " + words[1], new Call(types[0], types[1]));
      }
    }
  }

  /** What is wrong with an answer; empty when nothing is. */
  List<String> faults(String facade, String method, JsonNode answer) {
    var call = calls.get(facade + " " + method);
    var faults = new ArrayList<String>();
    if (call != null && !call.answer().equals("-")) {
      check(facade, new Named(call.answer()), answer, method, faults);
    } else if (!answer.isObject()) {
      faults.add(method + " is not an object");
    }
    return faults;
  }

  private void check(
      String facade, WireType type, JsonNode value, String where, List<String> faults) {
    switch (type) {
      case Plain plain -> {
        if (!fits(plain.name(), value)) {
          faults.add("%s is not %s but %s".formatted(where, plain.name(), value));
        }
      }
      case ListOf list -> {
        if (!value.isArray() && !value.isNull()) {
          faults.add(where + " is not an array but " + value);
        }
        value.forEach(v -> check(facade, list.element(), v, where + "[]", faults));
      }
      case MapOf map -> {
        if (!value.isObject() && !value.isNull()) {
          faults.add(where + " is not an object but " + value);
        }
        value.forEach(v -> check(facade, map.value(), v, where + "{}", faults));
      }
      case Named named ->
          structure(facade, structures.get(facade + " " + named.name()), value, where, faults);
      case Structure own -> structure(facade, own.fields(), value, where, faults);
    }
  }

  /** A result that failed carries its error, and need not carry more. */
  private void structure(
      String facade, List<Field> fields, JsonNode value, String where, List<String> faults) {
    if (fields == null || !value.isObject()) {
      faults.add("%s is not a structure but %s".formatted(where, value));
      return;
    }
    if (!value.path("error").isEmpty()) {
      error(value.path("error"), where + ".error", faults);
      return;
    }
    for (var field : fields) {
      var inside = where + "." + field.name();
      var part = value.get(field.name());
      boolean absent = part == null || part.isNull() && field.optional();
      if (absent && !field.optional()) {
        faults.add(inside + " is missing");
      } else if (!absent) {
        check(facade, field.type(), part, inside, faults);
      }
    }
  }

  private static void error(JsonNode error, String where, List<String> faults) {
    var inner = error.has("error") ? error.path("error") : error;
    if (!inner.path("message").isTextual() || !inner.path("code").isTextual()) {
      faults.add(where + " is not an error but " + error);
    }
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "str", "version", "bytes" -> value.isTextual();
      case "int" -> value.isIntegralNumber();
      case "bool" -> value.isBoolean();
      case "time" -> value.isNull() || TIME.matcher(value.asText()).matches();
      case "any" -> true;
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** The parameters of a call in another manner; what they say is the same. */
  JsonNode parameters(String facade, String method, JsonNode seen, Manner manner) {
    var call = calls.get(facade + " " + method);
    if (call == null || call.parameters().equals("-") || manner == Manner.AS_SEEN) {
      return seen;
    }
    return written(facade, new Named(call.parameters()), seen, manner);
  }

  private JsonNode written(String facade, WireType type, JsonNode seen, Manner manner) {
    return switch (type) {
      case ListOf list when seen.isArray() -> {
        var array = JsonNodeFactory.instance.arrayNode();
        seen.forEach(v -> array.add(written(facade, list.element(), v, manner)));
        yield array;
      }
      case Named named when seen.isObject() ->
          structure(
              facade,
              structures.getOrDefault(facade + " " + named.name(), List.of()),
              seen,
              manner);
      default -> seen;
    };
  }

  private JsonNode structure(String facade, List<Field> fields, JsonNode seen, Manner manner) {
    var result = JsonNodeFactory.instance.objectNode();
    for (var entry : seen.properties()) {
      var known = fields.stream().filter(f -> f.name().equals(entry.getKey())).findFirst();
      var name = entry.getKey();
      var value =
          known
              .map(f -> written(facade, f.type(), entry.getValue(), manner))
              .orElse(entry.getValue());
      result.set(manner == Manner.CAPITALS ? name.toUpperCase(Locale.ROOT) : name, value);
    }
    if (manner == Manner.NULLS) {
      fields.stream()
          .filter(field -> field.optional() && !seen.has(field.name()))
          .forEach(field -> result.putNull(field.name()));
    }
    return result;
  }
}
