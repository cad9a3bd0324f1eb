package io.modelstate.api.facade;

import io.micronaut.context.annotation.Factory;
import io.modelstate.api.auth.Authenticator;
import io.modelstate.api.macaroon.Macaroons;
import io.modelstate.api.rpc.FacadeTable;
import io.modelstate.api.rpc.RpcServices;
import io.modelstate.api.rpc.UnknownCalls;
import io.modelstate.charms.CharmStore;
import io.modelstate.runtime.engine.Engine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Every facade there is; a new one has its line here. */
@Factory
public final class AllFacades {
  public static FacadeTable table() {
    var facades =
        new ArrayList<>(
            List.of(
                ActionFacade.facade(),
                AdminFacade.facade(),
                AnnotationsFacade.facade(),
                ApplicationFacade.facade(),
                ApplicationOffersFacade.facade(),
                BlockFacade.facade(),
                BundleFacade.facade(),
                CharmsFacade.facade(),
                ClientFacade.facade(),
                CloudFacade.facade(),
                ControllerFacade.facade(),
                KeyManagerFacade.facade(),
                MachineManagerFacade.facade(),
                ModelConfigFacade.facade(),
                ModelManagerFacade.facade(),
                ModelUpgraderFacade.facade(),
                PingerFacade.facade(),
                ResourcesFacade.facade(),
                SecretBackendsFacade.facade(),
                SecretsFacade.facade(),
                SpacesFacade.facade(),
                StorageFacade.facade(),
                UserManagerFacade.facade()));
    facades.addAll(WatcherFacades.facades());
    return new FacadeTable(facades);
  }

  @Singleton
  RpcServices services(
      Engine engine,
      Authenticator authenticator,
      Macaroons macaroons,
      CharmStore charms,
      UnknownCalls unknownCalls) {
    return new RpcServices(engine, authenticator, macaroons, charms, table(), unknownCalls);
  }

  @Singleton
  UnknownCalls unknownCalls() {
    return new UnknownCalls();
  }
}
