package io.modelstate.wire.render.offer;

import io.modelstate.wire.text.Bytes;
import java.util.ArrayList;
import java.util.List;

/** The description of an offer as a column: cut at a number of bytes, filled word by word. */
final class Description {
  private static final int BYTES_MAX = 180;
  private static final int BYTES_KEPT = 177;
  private static final int LINE_BYTES_MAX = 45;

  private Description() {}

  /** One line, an empty one, for an empty description. */
  static List<String> lines(String description) {
    var words = Bytes.cut(description, BYTES_MAX, BYTES_KEPT).strip().split("\\s+", -1);
    return words.length == 1 ? chopped(words[0]) : filled(List.of(words));
  }

  /** A word longer than a line stays whole among others. */
  private static List<String> filled(List<String> words) {
    List<String> lines = new ArrayList<>();
    var line = words.getFirst();
    for (var word : words.subList(1, words.size())) {
      var longer = line + " " + word;
      if (Bytes.length(longer) <= LINE_BYTES_MAX) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines;
  }

  private static List<String> chopped(String word) {
    List<String> lines = new ArrayList<>();
    var rest = word;
    while (rest.codePointCount(0, rest.length()) > LINE_BYTES_MAX) {
      int end = rest.offsetByCodePoints(0, LINE_BYTES_MAX);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    lines.add(rest);
    return lines;
  }
}
