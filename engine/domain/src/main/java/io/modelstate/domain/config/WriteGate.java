package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import java.util.Optional;

/** What comes before every change of a model: the right to write, then the block. */
public final class WriteGate {
  private static final String BLOCKED = "the operation has been blocked";

  private WriteGate() {}

  /**
   * Refuses without the right, and while a block is on.
   *
   * @param block the message of the block that is on; an empty one is replaced
   */
  public static void pass(boolean mayWrite, Optional<String> block) {
    if (!mayWrite) {
      throw Rejected.permissionDenied();
    }
    if (block.isPresent()) {
      var message = block.get().isEmpty() ? BLOCKED : block.get();
      throw new Rejected(Rejected.Code.OPERATION_BLOCKED, message);
    }
  }
}
