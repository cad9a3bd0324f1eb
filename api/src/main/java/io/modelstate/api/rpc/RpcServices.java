package io.modelstate.api.rpc;

import io.modelstate.api.auth.Authenticator;
import io.modelstate.api.macaroon.Macaroons;
import io.modelstate.charms.CharmStore;
import io.modelstate.runtime.engine.Engine;

/** What all connections share. */
public record RpcServices(
    Engine engine,
    Authenticator authenticator,
    Macaroons macaroons,
    CharmStore charms,
    FacadeTable facades,
    UnknownCalls unknownCalls) {}
