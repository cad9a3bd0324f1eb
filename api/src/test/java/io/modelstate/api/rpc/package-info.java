/** Juju's RPC through a real server and a small WebSocket client. */
@NullMarked
package io.modelstate.api.rpc;

import org.jspecify.annotations.NullMarked;
