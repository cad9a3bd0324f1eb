package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.config.GoText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A map of a parsed tree, read by the types that are wanted. What is missing or null reads as
 * empty; what is of another type is refused.
 */
public record TypedMap(Map<String, @Nullable Object> entries) {
  static TypedMap of(@Nullable Object tree) {
    if (tree == null) {
      return new TypedMap(Map.of());
    }
    if (!(tree instanceof Map<?, ?> map)) {
      throw mismatch(tree, "map");
    }
    var entries = new HashMap<String, @Nullable Object>();
    map.forEach((key, value) -> entries.put(String.valueOf(key), value));
    return new TypedMap(entries);
  }

  String text(String key) {
    return asText(entries.get(key));
  }

  int whole(String key) {
    var value = entries.get(key);
    if (value == null) {
      return 0;
    }
    if (value instanceof Literal(_, Number number)) {
      return number.intValue();
    }
    throw mismatch(value, "int");
  }

  boolean flag(String key) {
    var value = entries.get(key);
    if (value == null) {
      return false;
    }
    if (value instanceof Literal(_, Boolean flag)) {
      return flag;
    }
    throw mismatch(value, "bool");
  }

  List<String> texts(String key) {
    return asTexts(entries.get(key));
  }

  /** The lists of texts in a list. */
  List<List<String>> pairs(String key) {
    var all = new ArrayList<List<String>>();
    asList(entries.get(key)).forEach(item -> all.add(asTexts(item)));
    return List.copyOf(all);
  }

  TreePMap<String, String> textMap(String key) {
    return map(key, TypedMap::asText);
  }

  TreePMap<String, ConfigValue> values(String key) {
    return map(key, TypedMap::asValue);
  }

  <T> TreePMap<String, T> map(String key, Function<@Nullable Object, T> type) {
    var all = new TreeMap<String, T>();
    of(entries.get(key)).entries().forEach((name, value) -> all.put(name, type.apply(value)));
    return TreePMap.from(all);
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  boolean given(String key) {
    return entries.get(key) != null;
  }

  private static String asText(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case Literal literal -> literal.text();
      default -> throw mismatch(value, "string");
    };
  }

  private static List<String> asTexts(@Nullable Object value) {
    var all = new ArrayList<String>();
    asList(value).forEach(item -> all.add(asText(item)));
    return List.copyOf(all);
  }

  private static List<?> asList(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw mismatch(value, "[]string");
    };
  }

  private static ConfigValue asValue(@Nullable Object value) {
    return switch (value) {
      case Literal literal -> ConfigValue.of(literal.value());
      case List<?> list -> new ConfigValue.Items(list.stream().map(TypedMap::asValue).toList());
      case Map<?, ?> map -> {
        var all = new TreeMap<String, ConfigValue>();
        map.forEach((key, item) -> all.put(String.valueOf(key), asValue(item)));
        yield new ConfigValue.Fields(TreePMap.from(all));
      }
      case null, default -> ConfigValue.of(value);
    };
  }

  private static Rejected mismatch(Object value, String wanted) {
    var given =
        switch (value) {
          case Literal literal -> "`" + literal.text() + "`";
          case String text -> "`" + text + "`";
          default -> GoText.type(value);
        };
    return Rejected.because("cannot unmarshal %s into %s".formatted(given, wanted));
  }
}
