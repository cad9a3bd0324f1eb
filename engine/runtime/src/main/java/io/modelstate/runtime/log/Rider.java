package io.modelstate.runtime.log;

import java.util.List;

/** Has rows that are worth writing but not worth a commit: they ride along with the next one. */
@FunctionalInterface
public interface Rider {
  /** Hands over what has gathered; called on the writer's thread. */
  List<Beside> board();
}
