package io.modelstate.api.transcript;

import java.util.ArrayList;
import java.util.List;

/** A type as {@code types.txt} writes it. */
sealed interface WireType {
  /** One that has no parts: str, int, bool, time, version, bytes or any. */
  record Plain(String name) implements WireType {}

  /** Described under its name, in the same facade. */
  record Named(String name) implements WireType {}

  record ListOf(WireType element) implements WireType {}

  record MapOf(WireType value) implements WireType {}

  record Structure(List<Field> fields) implements WireType {}

  /** One of a structure's. */
  record Field(String name, boolean optional, WireType type) {}

  static WireType parse(String text) {
    var inside = text.length() < 2 ? "" : text.substring(1, text.length() - 1).strip();
    if (text.startsWith("[")) {
      return new ListOf(parse(inside));
    }
    if (text.startsWith("{")) {
      return inside.contains(" ") ? new Structure(fields(inside)) : new MapOf(parse(inside));
    }
    return Character.isUpperCase(text.charAt(0)) ? new Named(text) : new Plain(text);
  }

  /** Such as {@code name str, since? time}. */
  static List<Field> fields(String text) {
    var fields = new ArrayList<Field>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char at = i == text.length() ? ',' : text.charAt(i);
      depth += "[{".indexOf(at) >= 0 ? 1 : "]}".indexOf(at) >= 0 ? -1 : 0;
      if (at == ',' && depth == 0) {
        fields.add(field(text.substring(start, i).strip()));
        start = i + 1;
      }
    }
    return List.copyOf(fields);
  }

  private static Field field(String text) {
    int blank = text.indexOf(' ');
    var name = text.substring(0, blank);
    boolean optional = name.endsWith("?");
    return new Field(
        optional ? name.substring(0, name.length() - 1) : name,
        optional,
        parse(text.substring(blank + 1)));
  }
}
