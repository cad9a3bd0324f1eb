package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.CONTROLLER;
import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.api.rpc.RpcFailure;
import io.modelstate.domain.Rejected;
import io.modelstate.wire.model.AdminWire.LoginRequest;

/** Admin: the only facade before a login. It is in no list that a login answers. */
final class AdminFacade {
  private AdminFacade() {}

  static Facade facade() {
    return Facade.named("Admin", 3)
        .on(CONTROLLER, MODEL)
        .unlisted()
        .method("Login", Right.NONE, LoginRequest.class, AdminFacade::login)
        .method("RedirectInfo", Right.NONE, call -> notRedirected())
        .build();
  }

  private static Object login(Call call, LoginRequest request) {
    if (call.connection().loggedIn()) {
      throw Rejected.because("already logged in");
    }
    return new LoginAttempt(call.connection(), request).answer();
  }

  /** A model that moved says so when it is logged in to; that is all a client needs. */
  private static Object notRedirected() {
    throw RpcFailure.of("", "not redirected");
  }
}
