package io.modelstate.cli.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.session.Refusal;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.Json;
import java.util.stream.Stream;

/** Spaces for endpoints, as words of the command line. */
final class Bindings {
  private Bindings() {}

  /** Of {@code alpha db=internal}: a space alone is for every endpoint that is not named. */
  static ObjectNode json(String text) {
    var bindings = Json.lenient().createObjectNode();
    Stream.of(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .forEach(word -> put(bindings, word));
    return bindings;
  }

  private static void put(ObjectNode bindings, String word) {
    int equals = word.indexOf('=');
    var space = word.substring(equals + 1);
    if (equals == 0 || !Names.validSpace(space)) {
      throw Refusal.usage(
          "--bind must be in the form '[<default-space>] [<endpoint-name>=<space> ...]'");
    }
    bindings.put(equals < 0 ? "" : word.substring(0, equals), space);
  }
}
