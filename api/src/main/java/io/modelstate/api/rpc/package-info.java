/**
 * Juju's RPC over WebSockets, on the same TLS port as HTTP: connections, requests that may overlap,
 * and the table of facades they are dispatched by. Text frames with one JSON object come in and go
 * out; what a method does is in {@code api.facade}. Every limit is that of one connection, so a
 * client that floods, stalls or sends nonsense harms only itself.
 */
@NullMarked
package io.modelstate.api.rpc;

import org.jspecify.annotations.NullMarked;
