package io.modelstate.api.rpc;

import io.modelstate.api.auth.Authenticator;
import io.modelstate.runtime.engine.Engine;

/** What all connections share. */
public record RpcServices(
    Engine engine, Authenticator authenticator, FacadeTable facades, UnknownCalls unknownCalls) {}
