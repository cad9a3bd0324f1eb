package io.modelstate.runtime.law;

import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.engine.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells ids that a command drew from those there were before it, so that two runs of one command
 * can be compared: the first fresh id becomes {@code fresh-0}, and so on.
 */
record FreshNames(Set<String> before) {
  private static final Pattern ID =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
              + "|(?<=\")[0-9a-v]{20}(?=\")");

  static FreshNames knownTo(Engine engine) {
    var known = new HashSet<String>();
    for (var row : engine.log().rows(0, Integer.MAX_VALUE)) {
      known.add(row.event().stream());
      ID.matcher(row.event().payload()).results().forEach(found -> known.add(found.group()));
    }
    return new FreshNames(known);
  }

  List<String> without(List<Outcome.Recorded> events, EventCodec codec) {
    var fresh = new HashMap<String, String>();
    var texts = new ArrayList<String>();
    for (var event : events) {
      var encoded = codec.encode(event.event());
      var text = "%s %s %s".formatted(event.stream(), encoded.name(), encoded.json());
      texts.add(
          ID.matcher(text)
              .replaceAll(
                  found ->
                      before.contains(found.group())
                          ? found.group()
                          : fresh.computeIfAbsent(found.group(), id -> "fresh-" + fresh.size())));
    }
    return texts;
  }
}
