package io.modelstate.api.facade;

import io.modelstate.api.rpc.Call;
import io.modelstate.domain.model.block.Operation;

/**
 * Disabled commands, where they fail a call as a whole. The rules refuse them too; this is only
 * about where the client finds the refusal.
 */
final class Blocked {
  private Blocked() {}

  /** Refuses when the model of the connection has such commands disabled. */
  static void refuse(Call call, Operation operation) {
    call.engine().model(call.model()).ifPresent(model -> model.blocks().refuse(operation));
  }
}
