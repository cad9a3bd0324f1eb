package io.modelstate.api.facade;

import io.modelstate.api.rpc.Call;
import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.block.Operation;

/**
 * Missing rights and disabled commands where they fail a call as a whole, and not each of the
 * things it asks for. The rules refuse them too: this is about where a client finds the refusal.
 */
final class Blocked {
  private Blocked() {}

  /** Refuses when the model of the connection has such commands disabled. */
  static void refuse(Call call, Operation operation) {
    call.engine().model(call.model()).ifPresent(model -> model.blocks().refuse(operation));
  }

  /** The caller's rights to the model of the connection, which they may at least read. */
  static ModelRights rights(Call call) {
    var reader = call.reader();
    return reader.rights(reader.readable(call.model()));
  }
}
