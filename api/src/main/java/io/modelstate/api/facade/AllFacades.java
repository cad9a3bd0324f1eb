package io.modelstate.api.facade;

import io.micronaut.context.annotation.Factory;
import io.modelstate.api.auth.Authenticator;
import io.modelstate.api.rpc.FacadeTable;
import io.modelstate.api.rpc.RpcServices;
import io.modelstate.api.rpc.UnknownCalls;
import io.modelstate.runtime.engine.Engine;
import jakarta.inject.Singleton;
import java.util.List;

/** Every facade there is; a new one has its line here. */
@Factory
public final class AllFacades {
  public static FacadeTable table() {
    return new FacadeTable(
        List.of(AdminFacade.facade(), ModelManagerFacade.facade(), PingerFacade.facade()));
  }

  @Singleton
  RpcServices services(Engine engine, Authenticator authenticator, UnknownCalls unknownCalls) {
    return new RpcServices(engine, authenticator, table(), unknownCalls);
  }

  @Singleton
  UnknownCalls unknownCalls() {
    return new UnknownCalls();
  }
}
