package io.modelstate.cli.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.session.Refusal;
import io.modelstate.domain.config.SizeMib;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is asked of storage, as a word of the command line. */
public final class StorageWords {
  private static final Pattern SIZE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?[MGTPEZY](?:i?B)?");
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private StorageWords() {}

  /** Of {@code fast,10G,2}: a pool, a size and a count, in any order, each once at most. */
  public static ObjectNode json(String text) {
    var directive = Json.lenient().createObjectNode().put("pool", "").put("size-mib", 0);
    directive.put("count", 1);
    var seen = new ArrayList<String>();
    for (var part : text.split(",", -1)) {
      var word = part.strip();
      var member = member(word);
      if (word.isEmpty() || seen.contains(member)) {
        throw Refusal.usage("cannot parse storage constraints %s".formatted(GoQuote.of(text)));
      }
      seen.add(member);
      put(directive, member, word);
    }
    return directive;
  }

  /** Of {@code data/0,data/1}, which may be given several times. */
  public static void putIds(ArrayNode into, List<String> lists) {
    lists.forEach(ids -> Stream.of(ids.split(",", -1)).forEach(into::add));
  }

  private static String member(String word) {
    if (word.matches("[0-9]{1,9}")) {
      return "count";
    }
    return SIZE.matcher(word).matches() ? "size-mib" : "pool";
  }

  private static void put(ObjectNode directive, String member, String word) {
    switch (member) {
      case "count" -> directive.put(member, Integer.parseInt(word));
      case "size-mib" -> directive.put(member, mebibytes(word));
      default -> directive.put(member, word);
    }
  }

  private static long mebibytes(String word) {
    return SizeMib.parse(word).min(MAX).longValueExact();
  }
}
