package io.modelstate.cli.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.wire.GoQuote;
import java.util.List;

/** A word of the form {@code key=value}; the value may be empty, the key may not. */
public record Pair(String key, String value) {

  public static Pair of(String word) {
    int equals = word.indexOf('=');
    if (equals < 1) {
      throw Refusal.usage("expected \"key=value\", got %s".formatted(GoQuote.of(word)));
    }
    return new Pair(word.substring(0, equals), word.substring(equals + 1));
  }

  /** The last of several with the same key counts. */
  public static void putAll(ObjectNode into, List<String> words) {
    words.stream().map(Pair::of).forEach(pair -> into.put(pair.key(), pair.value()));
  }
}
