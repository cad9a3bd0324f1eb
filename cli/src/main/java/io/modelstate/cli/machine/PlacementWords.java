package io.modelstate.cli.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.session.Refusal;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.wire.Json;
import java.util.stream.Stream;

/** Where units and machines are to go, as words of the command line. */
public final class PlacementWords {
  private PlacementWords() {}

  /** Of {@code lxd:3,zone=az1}; none for an empty text. */
  public static void put(ArrayNode list, String to) {
    if (!to.isEmpty()) {
      Stream.of(to.split(",", -1)).map(String::strip).forEach(one -> list.add(json(one)));
    }
  }

  public static ObjectNode json(String word) {
    if (word.isEmpty()) {
      throw Refusal.usage("invalid --to parameter \"\"");
    }
    var place = PlacementDirective.parse(word);
    return Json.lenient()
        .createObjectNode()
        .put("scope", place.scope())
        .put("directive", place.directive());
  }
}
