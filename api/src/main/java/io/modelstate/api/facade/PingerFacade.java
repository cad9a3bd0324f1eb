package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;
import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;

/** Pinger: clients ask whether the connection still works. */
final class PingerFacade {
  private PingerFacade() {}

  static Facade facade() {
    return Facade.named("Pinger", 1)
        .on(CONTROLLER, MODEL)
        .method("Ping", Right.LOGIN, call -> Facade.NOTHING)
        .method("Stop", Right.LOGIN, call -> Facade.NOTHING)
        .build();
  }
}
