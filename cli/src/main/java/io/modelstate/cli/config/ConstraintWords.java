package io.modelstate.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.session.Refusal;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.constraints.ConstraintsParser;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.Json;
import java.util.List;
import java.util.stream.Stream;

/** Constraints, as words of the command line. */
public final class ConstraintWords {
  private ConstraintWords() {}

  /** As the controller takes them. Each text may hold several, with blanks between. */
  public static JsonNode json(List<String> texts) {
    var words = texts.stream().flatMap(text -> Stream.of(text.strip().split("\\s+")));
    try {
      var parsed = ConstraintsParser.parse(words.filter(word -> !word.isEmpty()).toList());
      return Json.lenient().valueToTree(ConstraintsValue.of(parsed.constraints()));
    } catch (Rejected e) {
      throw Refusal.usage(e.message());
    }
  }
}
