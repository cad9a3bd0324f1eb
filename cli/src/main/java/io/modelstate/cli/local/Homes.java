package io.modelstate.cli.local;

import io.modelstate.cli.session.Surroundings;
import java.nio.file.Path;

/** Where the data folders of this machine's controllers are. */
final class Homes {
  private Homes() {}

  /** {@code MODELSTATE_HOME}, else {@code modelstate} in the usual place for data. */
  static Path home(Surroundings around) {
    var given = around.variable("MODELSTATE_HOME");
    if (!given.isEmpty()) {
      return Path.of(given);
    }
    var xdg = around.variable("XDG_DATA_HOME");
    var data = xdg.isEmpty() ? around.home().resolve(".local/share") : Path.of(xdg);
    return data.resolve("modelstate");
  }

  static Path data(Surroundings around, String name) {
    return home(around).resolve(name);
  }

  /** Beside the data folder, which holds nothing but the controller's own. */
  static Path log(Surroundings around, String name) {
    return home(around).resolve(name + ".log");
  }
}
