package io.modelstate.wire.bundle;

import io.modelstate.domain.bundle.DiffFlags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a command line: {@code --flag value}, {@code --flag=value}, and others. */
record DiffWords(List<String> words) {
  private static final Set<String> WITHOUT_VALUE = Set.of("--annotations");

  DiffFlags flags() {
    var arguments = new ArrayList<String>();
    Map<String, List<String>> flags = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      int equals = word.indexOf('=');
      if (!word.startsWith("--")) {
        arguments.add(word);
      } else if (equals > 0) {
        add(flags, word.substring(0, equals), word.substring(equals + 1));
      } else {
        add(flags, word, WITHOUT_VALUE.contains(word) ? "true" : words.get(++i));
      }
    }
    return new DiffFlags(
        arguments,
        flags.getOrDefault("--overlay", List.of()),
        last(flags, "--map-machines"),
        flags.containsKey("--annotations"),
        last(flags, "--arch"),
        last(flags, "--base"),
        last(flags, "--series"),
        last(flags, "--channel"));
  }

  private static void add(Map<String, List<String>> flags, String flag, String value) {
    flags.computeIfAbsent(flag, key -> new ArrayList<>()).add(value);
  }

  private static String last(Map<String, List<String>> flags, String flag) {
    return flags.getOrDefault(flag, List.of("")).getLast();
  }
}
