package io.modelstate.api.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A message from a client.
 *
 * @param requestId counts from 1 on each connection; answers are matched by it alone
 * @param version 0 when the client found none that both sides know
 * @param id of a watcher; empty for all other calls
 */
record RpcRequest(
    long requestId,
    String type,
    int version,
    String id,
    String request,
    @Nullable JsonNode params) {}
