package io.modelstate.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.modelstate.cli.session.Pair;
import io.modelstate.cli.session.Refusal;
import io.modelstate.wire.GoQuote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the words of a configuration verb ask for: to get all or one key, or to set and reset some.
 *
 * @param key to get; empty for all
 * @param file to set from; empty for none
 */
public record ConfigWords(String key, Map<String, JsonNode> set, List<String> reset, String file) {

  public static ConfigWords parse(
      List<String> words, List<String> resets, String file, Collection<String> notResettable) {
    var reset = resetKeys(resets, notResettable);
    List<String> keys = new ArrayList<>();
    Map<String, JsonNode> set = new TreeMap<>();
    for (var word : words) {
      if (word.indexOf('=') < 0) {
        keys.add(word);
      } else {
        pair(set, word);
      }
    }
    if (!keys.isEmpty()) {
      checkGet(keys, !set.isEmpty(), !reset.isEmpty(), !file.isEmpty());
    }
    for (var key : reset) {
      if (set.containsKey(key)) {
        throw Refusal.usage(
            "cannot set and reset key %s simultaneously".formatted(GoQuote.of(key)));
      }
    }
    return new ConfigWords(keys.isEmpty() ? "" : keys.getFirst(), set, reset, file);
  }

  private static void pair(Map<String, JsonNode> set, String word) {
    var pair = Pair.of(word);
    if (set.put(pair.key(), TextNode.valueOf(pair.value())) != null) {
      throw Refusal.usage("key %s specified more than once".formatted(GoQuote.of(pair.key())));
    }
  }

  private static List<String> resetKeys(List<String> resets, Collection<String> notResettable) {
    List<String> keys = new ArrayList<>();
    for (var reset : resets) {
      for (var key : reset.replaceAll("^,+|,+$", "").split(",", -1)) {
        if (key.indexOf('=') >= 0) {
          throw Refusal.usage(
              "--reset accepts a comma delimited set of keys \"a,b,c\", received: %s"
                  .formatted(GoQuote.of(key)));
        }
        if (notResettable.contains(key)) {
          throw Refusal.usage("%s cannot be reset".formatted(GoQuote.of(key)));
        }
        keys.add(key);
      }
    }
    return keys;
  }

  private static void checkGet(List<String> keys, boolean sets, boolean resets, boolean file) {
    List<String> flags = new ArrayList<>();
    if (file) {
      flags.add("use --file flag");
    }
    if (resets) {
      flags.add("use --reset flag");
    }
    if (sets) {
      flags.add("set key=value pairs");
    }
    if (sets && flags.size() == 1) {
      throw Refusal.usage("cannot get value and set key=value pairs simultaneously");
    }
    if (!flags.isEmpty()) {
      throw Refusal.usage(
          "cannot %s and get value simultaneously".formatted(String.join(", ", flags)));
    }
    if (keys.size() > 1) {
      throw Refusal.usage("cannot specify multiple keys to get");
    }
  }

  public boolean isGet() {
    return set.isEmpty() && reset.isEmpty() && file.isEmpty();
  }

  /** What is set from the file and the pairs; what is reset is not set from the file. */
  public Map<String, JsonNode> withFile(Map<String, JsonNode> fromFile) {
    Map<String, JsonNode> all = new TreeMap<>(fromFile);
    all.keySet().removeAll(reset);
    all.putAll(set);
    return all;
  }
}
