package io.modelstate.domain.config;

import io.modelstate.domain.config.ConfigValue.Bool;
import io.modelstate.domain.config.ConfigValue.Text;
import io.modelstate.domain.config.ConfigValue.Whole;
import java.util.List;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/** Looks into a configuration whose values already have the types of their keys. */
record ConfigTexts(TreePMap<String, ConfigValue> config) {
  /** Empty text for a key that is absent, too. */
  String text(String key) {
    return config.get(key) instanceof Text(var value) ? value : "";
  }

  boolean has(String key) {
    return config.containsKey(key);
  }

  boolean flag(String key) {
    return config.get(key) instanceof Bool(var value) && value;
  }

  long whole(String key) {
    return config.get(key) instanceof Whole(var value) ? value : 0;
  }

  /** The parts of a comma list without the blanks around them; none of an empty text. */
  List<String> parts(String key) {
    return text(key).isEmpty() ? List.of() : split(text(key)).map(String::strip).toList();
  }

  static Stream<String> split(String list) {
    return Stream.of(list.split(",", -1));
  }
}
