package io.modelstate.cli.relation;

import io.modelstate.cli.session.Refusal;
import io.modelstate.wire.GoQuote;
import java.util.List;

/** Relations by the numbers that the status shows. */
final class RelationNumbers {
  private RelationNumbers() {}

  static boolean is(String word) {
    return word.matches("[0-9]{1,9}");
  }

  /** Refuses all of them for one that is no number. */
  static List<Integer> of(List<String> words) {
    return words.stream().map(RelationNumbers::number).toList();
  }

  private static int number(String word) {
    if (!is(word)) {
      throw Refusal.usage("relation ID %s not valid".formatted(GoQuote.of(word)));
    }
    return Integer.parseInt(word);
  }
}
