package io.modelstate.cli.block;

import io.modelstate.cli.session.Refusal;
import java.util.List;

/** The sets of commands that can be disabled. */
final class CommandSets {
  private static final List<String> NAMES = List.of("all", "destroy-model", "remove-object");

  private CommandSets() {}

  static String require(String name) {
    var names = String.join(", ", NAMES);
    if (name.isEmpty()) {
      throw Refusal.usage("missing command set (%s)".formatted(names));
    }
    if (!NAMES.contains(name)) {
      throw Refusal.usage("bad command set, valid options: " + names);
    }
    return name;
  }
}
